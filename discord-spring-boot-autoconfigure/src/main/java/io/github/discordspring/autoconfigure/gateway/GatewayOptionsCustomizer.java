package io.github.discordspring.autoconfigure.gateway;

import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.GatewayOptionsBuilder;

/**
 * Changes how shards connect and what they ask for. Beans of this type are called in
 * their order, after the properties were applied.
 */
@FunctionalInterface
public interface GatewayOptionsCustomizer {

	/**
	 * Changes the options.
	 * @param builder makes them
	 */
	void customize(GatewayOptionsBuilder builder);

}
