package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * A question to new members, as it is set.
 *
 * @param id its id; any number that is new for a new question
 * @param type how it is shown
 * @param title text, 1 to 100 characters
 * @param options answers, 1 to 50
 * @param singleSelect whether only one answer may be chosen
 * @param required whether an answer is needed
 * @param inOnboarding whether it is asked at the start, or only shown in the settings
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-onboarding-object-onboarding-prompt-structure">Onboarding
 * prompt structure</a>
 */
@DiscordObject(builder = true)
public record OnboardingPromptRequest(long id, @Nullable OnboardingPromptType type,
		@Length(min = 1, max = 100) String title, @Count(min = 1, max = 50) List<OnboardingPromptOptionRequest> options,
		@Nullable Boolean singleSelect, @Nullable Boolean required, @Nullable Boolean inOnboarding) {

	/**
	 * Starts a question.
	 * @return a builder without anything
	 */
	public static OnboardingPromptRequestBuilder builder() {
		return new OnboardingPromptRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public OnboardingPromptRequestBuilder toBuilder() {
		return OnboardingPromptRequestBuilder.from(this);
	}

}
