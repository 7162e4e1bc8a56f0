package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A guild is in an outage, or the bot is no longer in it.
 *
 * @param id guild
 * @param unavailable whether it is an outage
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-delete">Guild
 * delete</a>
 */
@DiscordObject
public record GuildDeleteEvent(long id, boolean unavailable) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.id;
	}

}
