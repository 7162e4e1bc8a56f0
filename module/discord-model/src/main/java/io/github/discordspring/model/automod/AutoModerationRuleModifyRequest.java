package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a rule, whose trigger type stays. What is left out stays.
 *
 * @param name name, 1 to 100 characters
 * @param eventType when it is checked
 * @param triggerMetadata details of what it looks for, all of them
 * @param actions what happens then, 1 to 5
 * @param enabled whether it is on
 * @param exemptRoles roles it does not touch, up to 20
 * @param exemptChannels channels it does not touch, up to 50
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#modify-auto-moderation-rule">Modify
 * auto moderation rule</a>
 */
@DiscordObject(builder = true)
public record AutoModerationRuleModifyRequest(@Length(min = 1, max = 100) @Nullable String name,
		@Nullable AutoModerationEventType eventType, Omittable<AutoModerationTriggerMetadataRequest> triggerMetadata,
		@Count(min = 1, max = 5) Omittable<List<AutoModerationActionRequest>> actions, Omittable<Boolean> enabled,
		@Count(max = 20, unique = true) Omittable<Snowflakes> exemptRoles,
		@Count(max = 50, unique = true) Omittable<Snowflakes> exemptChannels) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static AutoModerationRuleModifyRequestBuilder builder() {
		return new AutoModerationRuleModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public AutoModerationRuleModifyRequestBuilder toBuilder() {
		return AutoModerationRuleModifyRequestBuilder.from(this);
	}

}
