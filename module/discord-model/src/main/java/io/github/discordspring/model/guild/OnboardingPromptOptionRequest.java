package io.github.discordspring.model.guild;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * An answer for new members to choose, as it is set. It needs roles or channels.
 *
 * @param id its id, 0 for a new one
 * @param title text, 1 to 50 characters
 * @param description more text, up to 100 characters
 * @param emojiId emoji of the guild, 0 if none
 * @param emojiName emoji of Unicode
 * @param emojiAnimated whether the emoji of the guild moves
 * @param roleIds roles given, up to 50
 * @param channelIds channels given, up to 50
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-onboarding-object-prompt-option-structure">Prompt
 * option structure</a>
 */
@DiscordObject(builder = true)
public record OnboardingPromptOptionRequest(@WhenAbsent(0) long id, @Length(min = 1, max = 50) String title,
		@Length(max = 100) @Nullable String description, long emojiId, @Length(max = 100) @Nullable String emojiName,
		@Nullable Boolean emojiAnimated, @Count(max = 50, unique = true) @Nullable Snowflakes roleIds,
		@Count(max = 50, unique = true) @Nullable Snowflakes channelIds) {

	/**
	 * Starts an answer.
	 * @return a builder without anything
	 */
	public static OnboardingPromptOptionRequestBuilder builder() {
		return new OnboardingPromptOptionRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public OnboardingPromptOptionRequestBuilder toBuilder() {
		return OnboardingPromptOptionRequestBuilder.from(this);
	}

}
