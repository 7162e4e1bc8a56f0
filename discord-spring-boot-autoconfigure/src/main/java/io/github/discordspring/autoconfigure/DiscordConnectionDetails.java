package io.github.discordspring.autoconfigure;

import io.github.discordspring.model.Secret;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where Discord is and how the bot is known there. A bean of this type takes the place of
 * the properties {@code discord.token}, {@code discord.public-key},
 * {@code discord.rest.base-url} and {@code discord.gateway.url}; that of the emulator
 * does.
 */
public interface DiscordConnectionDetails extends ConnectionDetails {

	/** Address of Discord's HTTP API. */
	String DISCORD_REST_BASE_URL = "https://discord.com/api/v10";

	/**
	 * Gives the bot's token.
	 * @return the token, without {@code Bot} in front
	 * @throws MissingTokenException if there is none
	 */
	Secret token();

	/**
	 * Gives the address of the HTTP API, with its version.
	 * @return the address, without a slash at its end
	 */
	default String restBaseUrl() {
		return DISCORD_REST_BASE_URL;
	}

	/**
	 * Gives the address of the gateway, without query.
	 * @return the address, or {@code null} to ask the HTTP API for it
	 */
	default @Nullable String gatewayUrl() {
		return null;
	}

	/**
	 * Gives the application's public key, by which requests of Discord's are known.
	 * @return 64 hexadecimal digits, or {@code null} if it is not known
	 */
	default @Nullable String publicKey() {
		return null;
	}

}
