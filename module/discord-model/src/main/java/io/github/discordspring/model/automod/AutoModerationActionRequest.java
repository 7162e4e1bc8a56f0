package io.github.discordspring.model.automod;

import java.time.Duration;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule shall do.
 *
 * @param type what
 * @param metadata how
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object">Auto
 * moderation action object</a>
 */
@DiscordObject(builder = true)
public record AutoModerationActionRequest(AutoModerationActionType type,
		@Nullable AutoModerationActionMetadataRequest metadata) implements Validated {

	/**
	 * Starts an action.
	 * @return a builder without anything
	 */
	public static AutoModerationActionRequestBuilder builder() {
		return new AutoModerationActionRequestBuilder();
	}

	/**
	 * Keeps the message from being sent.
	 * @return the action
	 */
	public static AutoModerationActionRequest blockMessage() {
		return builder().type(AutoModerationActionType.BLOCK_MESSAGE).build();
	}

	/**
	 * Keeps the message from being sent, and tells the member why.
	 * @param customMessage up to 150 characters
	 * @return the action
	 */
	public static AutoModerationActionRequest blockMessage(String customMessage) {
		return of(AutoModerationActionType.BLOCK_MESSAGE,
				AutoModerationActionMetadataRequest.builder().customMessage(customMessage));
	}

	/**
	 * Logs the message in a channel.
	 * @param channelId the channel
	 * @return the action
	 */
	public static AutoModerationActionRequest sendAlertMessage(long channelId) {
		return of(AutoModerationActionType.SEND_ALERT_MESSAGE,
				AutoModerationActionMetadataRequest.builder().channelId(channelId));
	}

	/**
	 * Times the member out, which rules with KEYWORD and MENTION_SPAM can.
	 * @param duration how long, up to 4 weeks, exact to the second
	 * @return the action
	 */
	public static AutoModerationActionRequest timeout(Duration duration) {
		return of(AutoModerationActionType.TIMEOUT, AutoModerationActionMetadataRequest.builder()
			.durationSeconds((int) Math.min(duration.toSeconds(), Integer.MAX_VALUE)));
	}

	/**
	 * Keeps the member from writing, speaking and the like, which rules with
	 * MEMBER_PROFILE can.
	 * @return the action
	 */
	public static AutoModerationActionRequest blockMemberInteraction() {
		return builder().type(AutoModerationActionType.BLOCK_MEMBER_INTERACTION).build();
	}

	private static AutoModerationActionRequest of(AutoModerationActionType type,
			AutoModerationActionMetadataRequestBuilder metadata) {
		return builder().type(type).metadata(metadata.build()).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public AutoModerationActionRequestBuilder toBuilder() {
		return AutoModerationActionRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		AutoModerationRules.checkAction(this, faults);
	}

}
