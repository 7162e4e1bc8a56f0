package io.github.discordspring.model.automod;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * How a rule shall do something. Which properties there may be depends on the action.
 *
 * @param channelId for SEND_ALERT_MESSAGE: where it is logged, else 0
 * @param durationSeconds for TIMEOUT: how long, 0 to 2419200 seconds (4 weeks)
 * @param customMessage for BLOCK_MESSAGE: explanation that the member sees, up to 150
 * characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object-action-metadata">Action
 * metadata</a>
 */
@DiscordObject(builder = true)
public record AutoModerationActionMetadataRequest(long channelId,
		@Range(min = 0, max = 2_419_200) @Nullable Integer durationSeconds,
		@Length(max = 150) @Nullable String customMessage) {

	/**
	 * Starts details.
	 * @return a builder without anything
	 */
	public static AutoModerationActionMetadataRequestBuilder builder() {
		return new AutoModerationActionMetadataRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public AutoModerationActionMetadataRequestBuilder toBuilder() {
		return AutoModerationActionMetadataRequestBuilder.from(this);
	}

}
