package io.github.discordspring.model.event;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * A thread changed.
 *
 * @param thread the thread
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#thread-update">Thread
 * update</a>
 */
@DiscordObject
public record ThreadUpdateEvent(@Inline Channel thread) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.thread.guildId();
	}

	@Override
	public long channelId() {
		return this.thread.id();
	}

}
