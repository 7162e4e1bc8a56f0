package io.github.discordspring.model.channel;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A thread to be started from a message, whose id it gets.
 *
 * @param name name, 1 to 100 characters
 * @param autoArchiveDuration minutes without activity until it is archived: 60, 1440,
 * 4320 or 10080
 * @param rateLimitPerUser slow mode in seconds, 0 to 21600, 0 for off
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#start-thread-from-message">Start
 * thread from message</a>
 */
@DiscordObject(builder = true)
public record ThreadStartFromMessageRequest(@Length(min = 1, max = 100) String name,
		@Nullable Integer autoArchiveDuration,
		@Range(min = 0, max = 21_600) @Nullable Integer rateLimitPerUser) implements Validated {

	/**
	 * Starts a thread.
	 * @return a builder without anything
	 */
	public static ThreadStartFromMessageRequestBuilder builder() {
		return new ThreadStartFromMessageRequestBuilder();
	}

	/**
	 * Starts a thread with a name alone.
	 * @param name 1 to 100 characters
	 * @return the request
	 */
	public static ThreadStartFromMessageRequest of(String name) {
		return builder().name(name).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ThreadStartFromMessageRequestBuilder toBuilder() {
		return ThreadStartFromMessageRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		ChannelRules.checkAutoArchiveDuration("auto_archive_duration", this.autoArchiveDuration, faults);
	}

}
