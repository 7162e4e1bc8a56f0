package io.github.discordspring.autoconfigure.gateway;

import java.util.List;

import io.github.discordspring.gateway.Shard;

/**
 * All shards of this process have been connected; the bot works. Published once after
 * each start, to Spring's {@code @EventListener} methods, by a thread of listeners.
 *
 * @param shards the shards
 */
public record DiscordReadyEvent(List<Shard> shards) {

}
