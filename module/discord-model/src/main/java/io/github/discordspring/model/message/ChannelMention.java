package io.github.discordspring.model.message;

import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * A channel mentioned.
 *
 * @param id channel
 * @param guildId guild
 * @param type what kind
 * @param name name
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#channel-mention-object">Channel
 * mention object</a>
 */
@DiscordObject
public record ChannelMention(long id, long guildId, ChannelType type, String name) {

}
