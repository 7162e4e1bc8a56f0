package io.github.discordspring.autoconfigure.cache;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the snapshot of the cache.
 *
 * @param file File into which the cache is written when the application stops, and from
 * which it is read when it starts. By default there is none. It holds all that the cache
 * does, such as messages.
 */
@ConfigurationProperties("discord.cache.snapshot")
public record DiscordCacheSnapshotProperties(@Nullable String file) {

}
