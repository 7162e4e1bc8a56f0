package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;

/**
 * A user was banned.
 *
 * @param guildId guild
 * @param user the user
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-ban-add">Guild ban
 * add</a>
 */
@DiscordObject
public record GuildBanAddEvent(long guildId, User user) implements DispatchEvent {

	@Override
	public long userId() {
		return this.user.id();
	}

}
