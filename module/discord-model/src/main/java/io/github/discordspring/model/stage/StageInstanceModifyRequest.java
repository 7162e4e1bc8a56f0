package io.github.discordspring.model.stage;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a stage that is open. What is left out stays.
 *
 * @param topic topic, 1 to 120 characters
 * @param privacyLevel who may see it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/stage-instance#modify-stage-instance">Modify
 * stage instance</a>
 */
@DiscordObject(builder = true)
public record StageInstanceModifyRequest(@Length(min = 1, max = 120) @Nullable String topic,
		@Nullable StagePrivacyLevel privacyLevel) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static StageInstanceModifyRequestBuilder builder() {
		return new StageInstanceModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public StageInstanceModifyRequestBuilder toBuilder() {
		return StageInstanceModifyRequestBuilder.from(this);
	}

}
