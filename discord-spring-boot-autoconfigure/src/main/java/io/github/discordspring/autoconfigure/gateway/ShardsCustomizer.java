package io.github.discordspring.autoconfigure.gateway;

import io.github.discordspring.gateway.Shards;
import io.github.discordspring.gateway.ShardsBuilder;

/**
 * Changes the parts that shards are made of. Beans of this type are called in their
 * order, after beans of the parts' own types were applied.
 */
@FunctionalInterface
public interface ShardsCustomizer {

	/**
	 * Changes the parts.
	 * @param builder makes the shards
	 */
	void customize(ShardsBuilder builder);

}
