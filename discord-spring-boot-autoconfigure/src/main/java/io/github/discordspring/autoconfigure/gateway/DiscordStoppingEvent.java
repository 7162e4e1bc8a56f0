package io.github.discordspring.autoconfigure.gateway;

/**
 * The application stops; the shards are still connected, and stop when all of Spring's
 * {@code @EventListener} methods have returned.
 */
public record DiscordStoppingEvent() {

}
