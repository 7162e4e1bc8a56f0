package io.github.discordspring.gateway;

import io.github.discordspring.model.gateway.ShardId;
import reactor.core.publisher.Mono;

/**
 * Gives shards their turn to identify. Discord lets one shard of each lane
 * ({@code shard_id % max_concurrency}) identify every 5 seconds, and a number of sessions
 * start in a day. Shards of all processes that share a token must share one.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#rate-limiting">Rate
 * limiting</a>
 */
public interface IdentifyLimiter {

	/**
	 * Takes Discord's limits as they are now, while shards may be waiting.
	 * @param info what Discord said
	 */
	void update(GatewayInfo info);

	/**
	 * Waits for a turn. Cancelling gives up the place in the queue.
	 * @param shard the shard
	 * @return the turn, which holds up the lane until it is used or given back
	 */
	Mono<IdentifyPermit> acquire(ShardId shard);

}
