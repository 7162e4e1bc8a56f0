package io.github.discordspring.model.message;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A message that is pinned.
 *
 * @param pinnedAt since when
 * @param message the message
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-pin-object">Message pin
 * object</a>
 */
@DiscordObject
public record MessagePin(Instant pinnedAt, Message message) {

}
