package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;

/**
 * A scheduled event was deleted.
 *
 * @param scheduledEvent the event
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-scheduled-event-delete">Guild
 * scheduled event delete</a>
 */
@DiscordObject
public record GuildScheduledEventDeleteEvent(@Inline GuildScheduledEvent scheduledEvent) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.scheduledEvent.guildId();
	}

	@Override
	public long channelId() {
		return this.scheduledEvent.channelId();
	}

}
