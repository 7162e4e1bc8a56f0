package io.github.discordspring.model.scheduledevent;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a recurring event that differs or does not take place. Discord does
 * not document it.
 *
 * @param originalScheduledStartTime when the occurrence would start
 * @param scheduledStartTime when it starts
 * @param scheduledEndTime when it ends
 * @param isCanceled whether it does not take place
 */
@DiscordObject(builder = true)
public record GuildScheduledEventExceptionCreateRequest(Instant originalScheduledStartTime,
		@Nullable Instant scheduledStartTime, @Nullable Instant scheduledEndTime,
		boolean isCanceled) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static GuildScheduledEventExceptionCreateRequestBuilder builder() {
		return new GuildScheduledEventExceptionCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildScheduledEventExceptionCreateRequestBuilder toBuilder() {
		return GuildScheduledEventExceptionCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(!this.originalScheduledStartTime.equals(Instant.EPOCH), "original_scheduled_start_time",
				"is needed");
		GuildScheduledEventRules.checkOrder(this.scheduledStartTime, this.scheduledEndTime, faults);
	}

}
