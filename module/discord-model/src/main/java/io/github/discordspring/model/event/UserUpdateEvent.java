package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.user.User;

/**
 * The bot's own user changed.
 *
 * @param user the bot
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#user-update">User update</a>
 */
@DiscordObject
public record UserUpdateEvent(@Inline User user) implements DispatchEvent {

	@Override
	public long userId() {
		return this.user.id();
	}

}
