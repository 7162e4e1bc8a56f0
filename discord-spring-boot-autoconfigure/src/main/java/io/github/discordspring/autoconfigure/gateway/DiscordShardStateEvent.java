package io.github.discordspring.autoconfigure.gateway;

import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardState;

/**
 * A shard's state changed. Published to Spring's {@code @EventListener} methods, in
 * order, by a thread of listeners.
 *
 * @param shard the shard
 * @param previous where it stood before
 * @param current where it stood after that; {@link Shard#state()} may be further on
 */
public record DiscordShardStateEvent(Shard shard, ShardState previous, ShardState current) {

}
