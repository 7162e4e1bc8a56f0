package io.github.discordspring.gateway;

import io.github.discordspring.model.gateway.ShardId;

/**
 * Makes what says when heartbeats are due, for each connection anew.
 */
@FunctionalInterface
public interface HeartbeatHandlerFactory {

	/**
	 * Makes a handler for a connection that begins.
	 * @param shard whose it is
	 * @return a handler that nobody else uses
	 */
	HeartbeatHandler create(ShardId shard);

}
