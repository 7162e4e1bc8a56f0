package io.github.discordspring.model.stage;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A stage to be opened.
 *
 * @param channelId stage channel
 * @param topic topic, 1 to 120 characters
 * @param privacyLevel who may see it; the guild if left out
 * @param sendStartNotification whether everyone is notified
 * @param guildScheduledEventId event it belongs to, 0 if none
 * @see <a href=
 * "https://docs.discord.com/developers/resources/stage-instance#create-stage-instance">Create
 * stage instance</a>
 */
@DiscordObject(builder = true)
public record StageInstanceCreateRequest(long channelId, @Length(min = 1, max = 120) String topic,
		@Nullable StagePrivacyLevel privacyLevel, boolean sendStartNotification,
		long guildScheduledEventId) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static StageInstanceCreateRequestBuilder builder() {
		return new StageInstanceCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public StageInstanceCreateRequestBuilder toBuilder() {
		return StageInstanceCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.channelId != 0, "channel_id", "is needed");
	}

}
