package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;

/**
 * A user left a guild or was removed.
 *
 * @param guildId guild
 * @param user the user
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-member-remove">Guild
 * member remove</a>
 */
@DiscordObject
public record GuildMemberRemoveEvent(long guildId, User user) implements DispatchEvent {

	@Override
	public long userId() {
		return this.user.id();
	}

}
