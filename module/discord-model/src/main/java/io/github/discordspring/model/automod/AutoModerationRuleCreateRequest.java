package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A rule to be made.
 *
 * @param name name, 1 to 100 characters
 * @param eventType when it is checked
 * @param triggerType what it looks for
 * @param triggerMetadata details of what it looks for; which ones there may be depends on
 * the trigger type
 * @param actions what happens then, 1 to 5
 * @param enabled whether it is on
 * @param exemptRoles roles it does not touch, up to 20
 * @param exemptChannels channels it does not touch, up to 50
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#create-auto-moderation-rule">Create
 * auto moderation rule</a>
 */
@DiscordObject(builder = true)
public record AutoModerationRuleCreateRequest(@Length(min = 1, max = 100) String name,
		AutoModerationEventType eventType, AutoModerationTriggerType triggerType,
		@Nullable AutoModerationTriggerMetadataRequest triggerMetadata,
		@Count(min = 1, max = 5) List<AutoModerationActionRequest> actions, boolean enabled,
		@Count(max = 20, unique = true) @Nullable Snowflakes exemptRoles,
		@Count(max = 50, unique = true) @Nullable Snowflakes exemptChannels) implements Validated {

	/**
	 * Starts a rule.
	 * @return a builder without anything
	 */
	public static AutoModerationRuleCreateRequestBuilder builder() {
		return new AutoModerationRuleCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public AutoModerationRuleCreateRequestBuilder toBuilder() {
		return AutoModerationRuleCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		AutoModerationRules.checkTrigger(this.triggerType, this.triggerMetadata, faults);
		AutoModerationRules.checkActions(this.actions, this.triggerType, faults);
	}

}
