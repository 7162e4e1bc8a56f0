package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Messages that are pinned in a channel, the latest first.
 *
 * @param items messages
 * @param hasMore whether there are more
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#get-channel-pins">Get channel
 * pins</a>
 */
@DiscordObject
public record MessagePins(List<MessagePin> items, boolean hasMore) {

}
