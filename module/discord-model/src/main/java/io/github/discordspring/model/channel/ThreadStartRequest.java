package io.github.discordspring.model.channel;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A thread to be started without a message.
 *
 * @param name name, 1 to 100 characters
 * @param autoArchiveDuration minutes without activity until it is archived: 60, 1440,
 * 4320 or 10080
 * @param type ANNOUNCEMENT_THREAD, PUBLIC_THREAD or PRIVATE_THREAD; the last if left out
 * @param invitable whether those who are not moderators may add others, in private
 * threads
 * @param rateLimitPerUser slow mode in seconds, 0 to 21600, 0 for off
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#start-thread-without-message">Start
 * thread without message</a>
 */
@DiscordObject(builder = true)
public record ThreadStartRequest(@Length(min = 1, max = 100) String name, @Nullable Integer autoArchiveDuration,
		@Nullable ChannelType type, @Nullable Boolean invitable,
		@Range(min = 0, max = 21_600) @Nullable Integer rateLimitPerUser) implements Validated {

	/**
	 * Starts a thread.
	 * @return a builder without anything
	 */
	public static ThreadStartRequestBuilder builder() {
		return new ThreadStartRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ThreadStartRequestBuilder toBuilder() {
		return ThreadStartRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		ChannelRules.checkThreadStart(this, faults);
	}

}
