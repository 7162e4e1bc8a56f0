package io.github.discordspring.autoconfigure;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of what the actuator never shows, even where it is told to show the
 * values of properties: tokens, keys, and addresses and headers that may hold passwords.
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class DiscordSanitizingAutoConfiguration {

	/** As letters and digits, since names come in all forms that can be bound. */
	private static final List<String> SECRETS = List.of("discordtoken", "discordinteractionssigning",
			"discordemulatorsecret", "discordgatewayproxy", "discordrestproxy", "discordrestheaders");

	@Bean
	SanitizingFunction discordSanitizingFunction() {
		return (data) -> isSecret(data.getKey()) ? data.withSanitizedValue() : data;
	}

	private static boolean isSecret(String name) {
		String simple = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
		return SECRETS.stream().anyMatch(simple::startsWith);
	}

}
