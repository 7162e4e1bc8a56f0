package io.github.discordspring.bot.event;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;

/**
 * A guild cannot be reached because of an outage. What is known of it stays; a
 * {@link GuildAvailableEvent} tells that it is back.
 *
 * @param guildId the guild
 * @param type GUILD_DELETE, or GUILD_CREATE where the bot hears of the guild for the
 * first time
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-delete">Guild
 * delete</a>
 */
public record GuildUnavailableEvent(long guildId, EventType type) implements DispatchEvent {

	@Override
	public EventType eventType() {
		return this.type;
	}

}
