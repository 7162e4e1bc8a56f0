package io.github.discordspring.model.event;

import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * A thread was deleted.
 *
 * @param id thread
 * @param guildId guild
 * @param parentId channel it was in
 * @param type what kind
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#thread-delete">Thread
 * delete</a>
 */
@DiscordObject
public record ThreadDeleteEvent(long id, long guildId, long parentId, ChannelType type) implements DispatchEvent {

	@Override
	public long channelId() {
		return this.id;
	}

}
