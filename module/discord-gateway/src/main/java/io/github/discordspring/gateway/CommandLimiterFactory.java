package io.github.discordspring.gateway;

import io.github.discordspring.model.gateway.ShardId;

/**
 * Makes what counts the payloads that are sent. Discord counts anew on each connection.
 */
@FunctionalInterface
public interface CommandLimiterFactory {

	/**
	 * Makes a limiter for a connection that begins.
	 * @param shard whose it is
	 * @return a limiter that nobody else uses
	 */
	CommandLimiter create(ShardId shard);

}
