package io.github.discordspring.model.scheduledevent;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An event that is planned in a guild.
 *
 * @param id id
 * @param guildId guild
 * @param channelId where it takes place; 0 for EXTERNAL
 * @param creatorId who made it; 0 if before October 2021
 * @param name name, 1 to 100 characters
 * @param description description, up to 1000 characters
 * @param scheduledStartTime when it starts
 * @param scheduledEndTime when it ends; needed for EXTERNAL
 * @param privacyLevel who can see it
 * @param status whether it has begun
 * @param entityType what kind of place
 * @param entityId the stage instance and the like, 0 if none
 * @param entityMetadata the place, for EXTERNAL
 * @param creator who made it
 * @param userCount how many are interested, if asked for
 * @param image hash of the picture
 * @param recurrenceRule how often it takes place
 * @param userRsvp what the current user said
 * @param guildScheduledEventExceptions occurrences that differ
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object">Guild
 * scheduled event object</a>
 */
@DiscordObject(builder = true)
public record GuildScheduledEvent(long id, long guildId, long channelId, long creatorId, String name,
		@Nullable String description, Instant scheduledStartTime, @Nullable Instant scheduledEndTime,
		@WhenAbsent(2) GuildScheduledEventPrivacyLevel privacyLevel, GuildScheduledEventStatus status,
		GuildScheduledEventEntityType entityType, long entityId,
		@Nullable GuildScheduledEventEntityMetadata entityMetadata, @Nullable User creator, @Nullable Integer userCount,
		@Nullable String image, @Nullable RecurrenceRule recurrenceRule, @Nullable GuildScheduledEventUser userRsvp,
		List<GuildScheduledEventException> guildScheduledEventExceptions) {

	/**
	 * Starts an event.
	 * @return a builder without anything
	 */
	public static GuildScheduledEventBuilder builder() {
		return new GuildScheduledEventBuilder();
	}

	/**
	 * Starts an event like this one.
	 * @return a builder with all that this one has
	 */
	public GuildScheduledEventBuilder toBuilder() {
		return GuildScheduledEventBuilder.from(this);
	}

}
