package io.github.discordspring.model.event;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * A thread was made, or the bot was added to it.
 *
 * @param thread the thread
 * @param newlyCreated whether it is new
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#thread-create">Thread
 * create</a>
 */
@DiscordObject
public record ThreadCreateEvent(@Inline Channel thread, boolean newlyCreated) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.thread.guildId();
	}

	@Override
	public long channelId() {
		return this.thread.id();
	}

}
