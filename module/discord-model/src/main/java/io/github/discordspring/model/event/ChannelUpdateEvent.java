package io.github.discordspring.model.event;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * A channel changed.
 *
 * @param channel the channel
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#channel-update">Channel
 * update</a>
 */
@DiscordObject
public record ChannelUpdateEvent(@Inline Channel channel) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.channel.guildId();
	}

	@Override
	public long channelId() {
		return this.channel.id();
	}

}
