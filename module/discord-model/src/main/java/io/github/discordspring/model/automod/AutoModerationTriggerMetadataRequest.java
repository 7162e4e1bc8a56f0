package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for, as it is set. Which properties there may be depends on the
 * trigger type.
 *
 * @param keywordFilter for KEYWORD and MEMBER_PROFILE: parts of words, up to 1000 of 60
 * characters; {@code *} stands for any rest of a word
 * @param regexPatterns for KEYWORD and MEMBER_PROFILE: regular expressions of the Rust
 * kind, up to 10 of 260 characters
 * @param presets for KEYWORD_PRESET: lists that Discord has
 * @param allowList what is allowed all the same, of 60 characters: up to 1000 with
 * presets, else 100
 * @param mentionTotalLimit for MENTION_SPAM: mentions allowed in a message, 0 to 50
 * @param mentionRaidProtectionEnabled for MENTION_SPAM: whether raids by mentions are
 * looked for
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-trigger-metadata">Trigger
 * metadata</a>
 */
@DiscordObject(builder = true)
public record AutoModerationTriggerMetadataRequest(
		@Count(max = 1000) @Length(min = 1, max = 60) @Nullable List<String> keywordFilter,
		@Count(max = 10) @Length(min = 1, max = 260) @Nullable List<String> regexPatterns,
		@Count(unique = true) @Nullable List<AutoModerationKeywordPresetType> presets,
		@Count(max = 1000) @Length(min = 1, max = 60) @Nullable List<String> allowList,
		@Range(min = 0, max = 50) @Nullable Integer mentionTotalLimit, @Nullable Boolean mentionRaidProtectionEnabled) {

	/**
	 * Starts details.
	 * @return a builder without anything
	 */
	public static AutoModerationTriggerMetadataRequestBuilder builder() {
		return new AutoModerationTriggerMetadataRequestBuilder();
	}

	/**
	 * Looks for words.
	 * @param keywordFilter parts of words, up to 1000 of 60 characters
	 * @return the details
	 */
	public static AutoModerationTriggerMetadataRequest keywords(String... keywordFilter) {
		return builder().keywordFilter(keywordFilter).build();
	}

	/**
	 * Looks for words of Discord's lists.
	 * @param presets the lists
	 * @return the details
	 */
	public static AutoModerationTriggerMetadataRequest presets(AutoModerationKeywordPresetType... presets) {
		return builder().presets(presets).build();
	}

	/**
	 * Looks for messages with many mentions.
	 * @param mentionTotalLimit mentions allowed in a message, up to 50
	 * @param mentionRaidProtectionEnabled whether raids by mentions are looked for
	 * @return the details
	 */
	public static AutoModerationTriggerMetadataRequest mentions(int mentionTotalLimit,
			boolean mentionRaidProtectionEnabled) {
		return builder().mentionTotalLimit(mentionTotalLimit)
			.mentionRaidProtectionEnabled(mentionRaidProtectionEnabled)
			.build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public AutoModerationTriggerMetadataRequestBuilder toBuilder() {
		return AutoModerationTriggerMetadataRequestBuilder.from(this);
	}

}
