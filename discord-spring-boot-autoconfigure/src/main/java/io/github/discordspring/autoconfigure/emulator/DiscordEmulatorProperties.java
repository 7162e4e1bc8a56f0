package io.github.discordspring.autoconfigure.emulator;

import java.net.InetAddress;
import java.net.UnknownHostException;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.model.Secret;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the emulator, a Discord on this machine.
 *
 * @param enabled When the emulator is started: never, always, or "auto" where neither a
 * token nor an address of Discord is set.
 * @param address Address that the emulator listens on. One that other machines reach
 * needs a secret.
 * @param port Port that the emulator listens on; 0 for any that is free.
 * @param secret What who uses the emulator's page or control API has to know, 16
 * characters or more. The tokens of its bots depend on it, too.
 * @param fixture Location of a YAML or JSON file with the guilds, channels, people and
 * bots that are there at the start, such as "classpath:guild.yml".
 * @param rateLimits Whether the emulator has the rate limits of Discord's REST API.
 * @param trimReplay Whether the emulator does not replay again, after a resume, what a
 * heartbeat said was received. Nobody knows what Discord does.
 */
@ConfigurationProperties("discord.emulator")
public record DiscordEmulatorProperties(@DefaultValue("false") Mode enabled, @DefaultValue("127.0.0.1") String address,
		@DefaultValue("0") int port, @Nullable Secret secret, @Nullable String fixture,
		@DefaultValue("true") boolean rateLimits, @DefaultValue("false") boolean trimReplay) {

	private static final int MINIMUM_SECRET = 16;

	public DiscordEmulatorProperties {
		PropertyRule.range("discord.emulator.port", port, 0, 65535);
		PropertyRule.require(secret == null || secret.value().length() >= MINIMUM_SECRET, "discord.emulator.secret",
				"***", "It must have " + MINIMUM_SECRET + " characters or more.");
		PropertyRule.require(secret != null || isLoopback(address), "discord.emulator.address", address,
				"An address that other machines reach needs the property discord.emulator.secret: "
						+ "whoever knows it can act as any user.");
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			PropertyRule.require(false, "discord.emulator.address", address, "It must be an address of this machine.");
			return false;
		}
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
