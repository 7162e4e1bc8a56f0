package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * What a rule looks for. Which of it there is depends on the type of the trigger.
 *
 * @param keywordFilter parts of words, up to 1000 of 60 characters; {@code *} stands for
 * any rest of a word
 * @param regexPatterns regular expressions of the Rust kind, up to 10 of 260 characters
 * @param presets lists that Discord has
 * @param allowList what is allowed all the same, up to 100, with presets 1000, of 60
 * characters
 * @param mentionTotalLimit mentions allowed in a message, up to 50
 * @param mentionRaidProtectionEnabled whether raids by mentions are looked for
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-trigger-metadata">Trigger
 * metadata</a>
 */
@DiscordObject
public record AutoModerationTriggerMetadata(List<String> keywordFilter, List<String> regexPatterns,
		List<AutoModerationKeywordPresetType> presets, List<String> allowList, int mentionTotalLimit,
		boolean mentionRaidProtectionEnabled) {

}
