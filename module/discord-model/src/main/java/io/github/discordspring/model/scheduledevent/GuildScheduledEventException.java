package io.github.discordspring.model.scheduledevent;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a recurring event that differs.
 *
 * @param eventId event
 * @param eventExceptionId id of the exception, made of the time that it stands for
 * @param scheduledStartTime when it starts instead
 * @param scheduledEndTime when it ends instead
 * @param isCanceled whether it does not take place
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object">Guild
 * scheduled event object</a>
 */
@DiscordObject
public record GuildScheduledEventException(long eventId, long eventExceptionId, @Nullable Instant scheduledStartTime,
		@Nullable Instant scheduledEndTime, boolean isCanceled) {

}
