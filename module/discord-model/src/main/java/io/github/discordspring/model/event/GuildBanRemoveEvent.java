package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;

/**
 * A user is no longer banned.
 *
 * @param guildId guild
 * @param user the user
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-ban-remove">Guild ban
 * remove</a>
 */
@DiscordObject
public record GuildBanRemoveEvent(long guildId, User user) implements DispatchEvent {

	@Override
	public long userId() {
		return this.user.id();
	}

}
