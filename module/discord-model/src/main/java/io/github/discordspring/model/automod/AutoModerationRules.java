package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for requests about auto-moderation: what belongs to which trigger and action.
 */
final class AutoModerationRules {

	private static final int MAX_ALLOWED = 100;

	private AutoModerationRules() {
	}

	static void checkTrigger(AutoModerationTriggerType trigger, @Nullable AutoModerationTriggerMetadataRequest metadata,
			Faults faults) {
		boolean keywords = trigger.equals(AutoModerationTriggerType.KEYWORD)
				|| trigger.equals(AutoModerationTriggerType.MEMBER_PROFILE);
		boolean presets = trigger.equals(AutoModerationTriggerType.KEYWORD_PRESET);
		boolean mentions = trigger.equals(AutoModerationTriggerType.MENTION_SPAM);
		if (metadata == null) {
			faults.check(!presets && !trigger.equals(AutoModerationTriggerType.MEMBER_PROFILE), "trigger_metadata",
					"is needed for " + trigger);
			return;
		}
		if (!trigger.isKnown()) {
			return;
		}
		faults.nested("trigger_metadata", metadata, (value, nested) -> {
			checkAllowed(keywords, "keyword_filter", value.keywordFilter(), trigger, nested);
			checkAllowed(keywords, "regex_patterns", value.regexPatterns(), trigger, nested);
			checkAllowed(presets, "presets", value.presets(), trigger, nested);
			checkAllowed(keywords || presets, "allow_list", value.allowList(), trigger, nested);
			checkAllowed(mentions, "mention_total_limit", value.mentionTotalLimit(), trigger, nested);
			checkAllowed(mentions, "mention_raid_protection_enabled", value.mentionRaidProtectionEnabled(), trigger,
					nested);
			if (keywords) {
				nested.count("allow_list", value.allowList(), 0, MAX_ALLOWED);
			}
		});
	}

	private static void checkAllowed(boolean allowed, String property, @Nullable Object value,
			AutoModerationTriggerType trigger, Faults faults) {
		faults.check(allowed || value == null, property, "does not belong to " + trigger);
	}

	static void checkActions(List<AutoModerationActionRequest> actions, AutoModerationTriggerType trigger,
			Faults faults) {
		boolean timeout = trigger.equals(AutoModerationTriggerType.KEYWORD)
				|| trigger.equals(AutoModerationTriggerType.MENTION_SPAM) || !trigger.isKnown();
		boolean blockMember = trigger.equals(AutoModerationTriggerType.MEMBER_PROFILE) || !trigger.isKnown();
		faults.each("actions", actions, (action, nested) -> {
			nested.check(timeout || !action.type().equals(AutoModerationActionType.TIMEOUT), "type",
					"TIMEOUT does not belong to " + trigger);
			nested.check(blockMember || !action.type().equals(AutoModerationActionType.BLOCK_MEMBER_INTERACTION),
					"type", "BLOCK_MEMBER_INTERACTION does not belong to " + trigger);
		});
	}

	static void checkAction(AutoModerationActionRequest action, Faults faults) {
		AutoModerationActionType type = action.type();
		AutoModerationActionMetadataRequest metadata = action.metadata();
		boolean alert = type.equals(AutoModerationActionType.SEND_ALERT_MESSAGE);
		boolean timeout = type.equals(AutoModerationActionType.TIMEOUT);
		boolean block = type.equals(AutoModerationActionType.BLOCK_MESSAGE);
		faults.check(!alert || (metadata != null && metadata.channelId() != 0), "metadata",
				"needs a channel_id for " + type);
		faults.check(!timeout || (metadata != null && metadata.durationSeconds() != null), "metadata",
				"needs duration_seconds for " + type);
		if (!type.isKnown()) {
			return;
		}
		faults.nested("metadata", metadata, (value, nested) -> {
			nested.check(alert || value.channelId() == 0, "channel_id", "does not belong to " + type);
			nested.check(timeout || value.durationSeconds() == null, "duration_seconds", "does not belong to " + type);
			nested.check(block || value.customMessage() == null, "custom_message", "does not belong to " + type);
		});
	}

}
