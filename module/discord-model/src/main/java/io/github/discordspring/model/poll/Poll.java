package io.github.discordspring.model.poll;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import org.jspecify.annotations.Nullable;

/**
 * A poll in a message. The results may lag behind while it runs.
 *
 * @param question question
 * @param answers answers
 * @param expiry when it ends; {@code null} if never
 * @param allowMultiselect whether several answers may be chosen
 * @param layoutType how it looks
 * @param results results; {@code null} if they are not known
 * @see <a href= "https://docs.discord.com/developers/resources/poll#poll-object">Poll
 * object</a>
 */
@DiscordObject(builder = true)
public record Poll(PollMedia question, List<PollAnswer> answers, @Nullable Instant expiry, boolean allowMultiselect,
		@WhenAbsent(1) PollLayoutType layoutType, @Nullable PollResults results) {

	/**
	 * Starts a poll.
	 * @return a builder without anything
	 */
	public static PollBuilder builder() {
		return new PollBuilder();
	}

	/**
	 * Starts a poll like this one.
	 * @return a builder with all that this one has
	 */
	public PollBuilder toBuilder() {
		return PollBuilder.from(this);
	}

}
