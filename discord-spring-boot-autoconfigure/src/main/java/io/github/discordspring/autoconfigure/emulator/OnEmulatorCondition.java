package io.github.discordspring.autoconfigure.emulator;

import java.util.Locale;
import java.util.Set;

import io.github.discordspring.autoconfigure.PropertyRule;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Matches where {@code discord.emulator.enabled} asks for the emulator.
 */
class OnEmulatorCondition extends SpringBootCondition {

	private static final Set<String> VALUES = Set.of("true", "false", "auto");

	private static final String[] CONNECTION = { "discord.token", "discord.rest.base-url", "discord.gateway.url" };

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return outcome(context.getEnvironment());
	}

	/**
	 * Tells whether the emulator is asked for by the properties as they are now.
	 */
	static ConditionOutcome outcome(Environment environment) {
		String enabled = environment.getProperty("discord.emulator.enabled", "false").toLowerCase(Locale.ROOT).trim();
		PropertyRule.require(enabled.isEmpty() || VALUES.contains(enabled), "discord.emulator.enabled", enabled,
				"It must be true, false or auto.");
		if (enabled.equals("auto")) {
			for (String property : CONNECTION) {
				if (StringUtils.hasText(environment.getProperty(property))) {
					return ConditionOutcome.noMatch(ConditionMessage.of(property + " is set"));
				}
			}
			return ConditionOutcome.match(ConditionMessage.of("neither a token nor an address is set"));
		}
		return new ConditionOutcome(enabled.equals("true"),
				ConditionMessage.of("discord.emulator.enabled is " + enabled));
	}

}
