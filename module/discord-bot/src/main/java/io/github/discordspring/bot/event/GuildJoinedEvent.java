package io.github.discordspring.bot.event;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.guild.Guild;

/**
 * The bot was added to a guild. Of the GUILD_CREATE events only those that mean this;
 * neither those that tell of the guilds at the start of a session nor those after an
 * outage.
 *
 * @param created the event as it came
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-create">Guild
 * create</a>
 */
public record GuildJoinedEvent(GuildCreateEvent created) implements DispatchEvent {

	@Override
	public EventType eventType() {
		return EventType.GUILD_CREATE;
	}

	@Override
	public long guildId() {
		return this.created.guildId();
	}

	/**
	 * Gives the guild.
	 * @return the guild
	 */
	public Guild guild() {
		return this.created.guild();
	}

}
