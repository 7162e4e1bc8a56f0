package io.github.discordspring.gateway;

import java.time.Duration;

import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * A shard of this process. May be asked by any thread.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#sharding">Sharding</a>
 */
public interface Shard {

	/**
	 * Tells which one it is.
	 * @return the shard's id and the number of shards
	 */
	ShardId id();

	/**
	 * Tells where it stands.
	 * @return the state at this moment
	 */
	ShardState state();

	/**
	 * Tells how long the answer to the last heartbeat took.
	 * @return the time, or {@code null} if none was answered yet
	 */
	@Nullable Duration latency();

	/**
	 * Tells how long the answers to the last ten heartbeats took.
	 * @return the mean, or {@code null} if none was answered yet
	 */
	@Nullable Duration meanLatency();

}
