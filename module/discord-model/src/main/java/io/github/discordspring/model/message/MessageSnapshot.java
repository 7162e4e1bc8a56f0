package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A message that was forwarded.
 *
 * @param message the message
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-snapshot-object">Message
 * snapshot object</a>
 */
@DiscordObject
public record MessageSnapshot(SnapshotMessage message) {

}
