package io.github.discordspring.model.scheduledevent;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * How many users are interested in an event.
 *
 * @param guildScheduledEventCount interested in the event
 * @param guildScheduledEventExceptionCounts interested in single occurrences, by the id
 * of the exception
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event-users">Get
 * guild scheduled event users</a>
 */
@DiscordObject
public record GuildScheduledEventUserCount(int guildScheduledEventCount,
		Map<Long, Integer> guildScheduledEventExceptionCounts) {

}
