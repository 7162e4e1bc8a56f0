package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * The answer to a request for channel info.
 *
 * @param guildId guild
 * @param channels what was asked for
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#channel-info">Channel
 * info</a>
 */
@DiscordObject
public record ChannelInfoEvent(long guildId, List<ChannelInfo> channels) implements DispatchEvent {

}
