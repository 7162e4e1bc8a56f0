package io.github.discordspring.autoconfigure.emulator;

import io.github.discordspring.autoconfigure.PropertyRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the emulator, a Discord on this machine.
 *
 * @param enabled When the emulator is started: never, always, or "auto" where neither a
 * token nor an address of Discord is set.
 * @param port Port on the loopback address that the emulator listens on; 0 for any that
 * is free.
 */
@ConfigurationProperties("discord.emulator")
public record DiscordEmulatorProperties(@DefaultValue("false") Mode enabled, @DefaultValue("0") int port) {

	public DiscordEmulatorProperties {
		PropertyRule.range("discord.emulator.port", port, 0, 65535);
	}

	/**
	 * When the emulator is started.
	 */
	public enum Mode {

		/** Never. */
		FALSE,

		/** Always; a token that is set is not used. */
		TRUE,

		/** Where neither a token nor an address of Discord is set. */
		AUTO

	}

}
