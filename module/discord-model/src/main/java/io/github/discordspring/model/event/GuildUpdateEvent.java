package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.guild.Guild;

/**
 * A guild changed.
 *
 * @param guild the guild, without what only GUILD_CREATE brings
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-update">Guild
 * update</a>
 */
@DiscordObject
public record GuildUpdateEvent(@Inline Guild guild) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.guild.id();
	}

}
