package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import org.jspecify.annotations.Nullable;

/**
 * Changes to what new members are asked. What is left out stays. Where onboarding is on,
 * at least 7 default channels are needed, of which 5 let everyone write.
 *
 * @param prompts all questions, up to 15
 * @param defaultChannelIds channels that every member gets, up to 500
 * @param enabled whether it is on
 * @param mode what counts as a channel that members get
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#modify-guild-onboarding">Modify
 * guild onboarding</a>
 */
@DiscordObject(builder = true)
public record GuildOnboardingModifyRequest(@Count(max = 15) @Nullable List<OnboardingPromptRequest> prompts,
		@Count(max = 500, unique = true) @Nullable Snowflakes defaultChannelIds, @Nullable Boolean enabled,
		@Nullable OnboardingMode mode) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static GuildOnboardingModifyRequestBuilder builder() {
		return new GuildOnboardingModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildOnboardingModifyRequestBuilder toBuilder() {
		return GuildOnboardingModifyRequestBuilder.from(this);
	}

}
