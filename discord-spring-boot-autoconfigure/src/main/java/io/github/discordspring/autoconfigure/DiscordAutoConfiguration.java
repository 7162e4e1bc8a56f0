package io.github.discordspring.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of what all parts of a bot share.
 */
@AutoConfiguration
@EnableConfigurationProperties(DiscordProperties.class)
@ImportRuntimeHints(ModelHints.class)
public final class DiscordAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(DiscordConnectionDetails.class)
	PropertiesDiscordConnectionDetails discordConnectionDetails(DiscordProperties properties, Environment environment) {
		return new PropertiesDiscordConnectionDetails(properties.token(), properties.publicKey(),
				environment.getProperty("discord.rest.base-url"), environment.getProperty("discord.gateway.url"));
	}

	@Bean
	ForeignAddressNotice discordForeignAddressNotice(DiscordConnectionDetails connection) {
		return new ForeignAddressNotice(connection);
	}

}
