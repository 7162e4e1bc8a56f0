package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A session goes on, and all events that were missed have come.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#resumed">Resumed</a>
 */
@DiscordObject
public record ResumedEvent() implements DispatchEvent {

}
