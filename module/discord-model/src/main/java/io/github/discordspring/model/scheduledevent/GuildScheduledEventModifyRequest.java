package io.github.discordspring.model.scheduledevent;

import java.time.Instant;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an event. What is left out stays; {@code null} clears it.
 *
 * @param channelId stage or voice channel in which it takes place; {@code null} if it
 * takes place elsewhere
 * @param entityMetadata where it takes place, if elsewhere
 * @param name name, 1 to 100 characters
 * @param privacyLevel who may see it
 * @param scheduledStartTime when it starts
 * @param scheduledEndTime when it ends
 * @param description description, 1 to 1000 characters
 * @param entityType where it takes place
 * @param status ACTIVE starts it, COMPLETED ends it, CANCELED calls it off
 * @param image cover
 * @param recurrenceRule how often it takes place
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event">Modify
 * guild scheduled event</a>
 */
@DiscordObject(builder = true)
public record GuildScheduledEventModifyRequest(Omittable<Long> channelId,
		Omittable<GuildScheduledEventEntityMetadata> entityMetadata, @Length(min = 1, max = 100) @Nullable String name,
		@Nullable GuildScheduledEventPrivacyLevel privacyLevel, @Nullable Instant scheduledStartTime,
		Omittable<Instant> scheduledEndTime, @Length(min = 1, max = 1000) Omittable<String> description,
		Omittable<GuildScheduledEventEntityType> entityType, Omittable<GuildScheduledEventStatus> status,
		Omittable<ImageData> image, Omittable<RecurrenceRule> recurrenceRule) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static GuildScheduledEventModifyRequestBuilder builder() {
		return new GuildScheduledEventModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildScheduledEventModifyRequestBuilder toBuilder() {
		return GuildScheduledEventModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		GuildScheduledEventRules.checkModify(this, faults);
	}

}
