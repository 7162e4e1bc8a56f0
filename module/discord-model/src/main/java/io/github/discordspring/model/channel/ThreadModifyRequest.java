package io.github.discordspring.model.channel;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;

/**
 * Changes to a thread. What is left out stays; {@code null} clears it.
 *
 * @param name name, 1 to 100 characters
 * @param archived whether archived
 * @param autoArchiveDuration minutes without activity until it is archived: 60, 1440,
 * 4320 or 10080
 * @param locked whether only moderators may unarchive it
 * @param invitable whether those who are not moderators may add others, in private
 * threads
 * @param rateLimitPerUser slow mode in seconds, 0 to 21600, 0 for off
 * @param flags see {@link ChannelFlag}; PINNED may be set in forums
 * @param appliedTags all tags, in forums, up to 5
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#modify-channel-json-params-thread">Modify
 * channel</a>
 */
@DiscordObject(builder = true)
public record ThreadModifyRequest(@Length(min = 1, max = 100) Omittable<String> name, Omittable<Boolean> archived,
		Omittable<Integer> autoArchiveDuration, Omittable<Boolean> locked, Omittable<Boolean> invitable,
		@Range(min = 0, max = 21_600) Omittable<Integer> rateLimitPerUser, Omittable<Integer> flags,
		@Count(max = 5) Omittable<Snowflakes> appliedTags) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static ThreadModifyRequestBuilder builder() {
		return new ThreadModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ThreadModifyRequestBuilder toBuilder() {
		return ThreadModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		ChannelRules.checkAutoArchiveDuration("auto_archive_duration", this.autoArchiveDuration.orNull(), faults);
	}

}
