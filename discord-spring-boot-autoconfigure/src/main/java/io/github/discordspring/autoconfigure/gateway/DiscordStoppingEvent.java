package io.github.discordspring.autoconfigure.gateway;

/**
 * The application stops; the shards are still connected, and stop when all listeners are
 * done, or after {@code discord.gateway.stop-timeout}.
 */
public record DiscordStoppingEvent() {

}
