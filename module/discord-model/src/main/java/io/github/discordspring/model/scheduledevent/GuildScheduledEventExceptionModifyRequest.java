package io.github.discordspring.model.scheduledevent;

import java.time.Instant;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;

/**
 * Changes to an occurrence of a recurring event that differs. Discord does not document
 * it. What is left out stays; {@code null} clears it.
 *
 * @param scheduledStartTime when it starts
 * @param scheduledEndTime when it ends
 * @param isCanceled whether it does not take place
 */
@DiscordObject(builder = true)
public record GuildScheduledEventExceptionModifyRequest(Omittable<Instant> scheduledStartTime,
		Omittable<Instant> scheduledEndTime, Omittable<Boolean> isCanceled) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static GuildScheduledEventExceptionModifyRequestBuilder builder() {
		return new GuildScheduledEventExceptionModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildScheduledEventExceptionModifyRequestBuilder toBuilder() {
		return GuildScheduledEventExceptionModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		GuildScheduledEventRules.checkOrder(this.scheduledStartTime.orNull(), this.scheduledEndTime.orNull(), faults);
	}

}
