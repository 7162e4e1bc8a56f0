package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A user no longer wants to come to a scheduled event.
 *
 * @param guildScheduledEventId event
 * @param userId user
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-scheduled-event-user-remove">Guild
 * scheduled event user remove</a>
 */
@DiscordObject
public record GuildScheduledEventUserRemoveEvent(long guildScheduledEventId, long userId,
		long guildId) implements DispatchEvent {

}
