package io.github.discordspring.model.scheduledevent;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * An event to be announced in a guild, which may have 100 that are to come or going on.
 *
 * @param channelId stage or voice channel in which it takes place; 0 if it takes place
 * elsewhere
 * @param entityMetadata where it takes place, if elsewhere
 * @param name name, 1 to 100 characters
 * @param privacyLevel who may see it
 * @param scheduledStartTime when it starts
 * @param scheduledEndTime when it ends; needed if it takes place elsewhere
 * @param description description, 1 to 1000 characters
 * @param entityType where it takes place
 * @param image cover
 * @param recurrenceRule how often it takes place
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event">Create
 * guild scheduled event</a>
 */
@DiscordObject(builder = true)
public record GuildScheduledEventCreateRequest(long channelId,
		@Nullable GuildScheduledEventEntityMetadata entityMetadata, @Length(min = 1, max = 100) String name,
		GuildScheduledEventPrivacyLevel privacyLevel, Instant scheduledStartTime, @Nullable Instant scheduledEndTime,
		@Length(min = 1, max = 1000) @Nullable String description, GuildScheduledEventEntityType entityType,
		@Nullable ImageData image, @Nullable RecurrenceRule recurrenceRule) implements Validated {

	/**
	 * Starts an event.
	 * @return a builder without anything
	 */
	public static GuildScheduledEventCreateRequestBuilder builder() {
		return new GuildScheduledEventCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildScheduledEventCreateRequestBuilder toBuilder() {
		return GuildScheduledEventCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(!this.scheduledStartTime.equals(Instant.EPOCH), "scheduled_start_time", "is needed");
		GuildScheduledEventRules.checkCreate(this, faults);
	}

}
