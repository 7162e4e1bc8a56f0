package io.github.discordspring.autoconfigure.rest;

import io.github.discordspring.rest.DiscordRestClient;

/**
 * Changes the client of the HTTP API before it is made. Beans of this type are called in
 * their order, after the properties were applied.
 */
@FunctionalInterface
public interface DiscordRestClientCustomizer {

	/**
	 * Changes the client.
	 * @param builder makes it
	 */
	void customize(DiscordRestClient.Builder builder);

}
