package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A question of onboarding.
 *
 * @param id id
 * @param type how it looks
 * @param options answers
 * @param title question
 * @param singleSelect whether only one answer may be chosen
 * @param required whether it must be answered
 * @param inOnboarding whether it is asked when joining; else only under Channels and
 * Roles
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-onboarding-object-onboarding-prompt-structure">Onboarding
 * prompt structure</a>
 */
@DiscordObject
public record OnboardingPrompt(long id, OnboardingPromptType type, List<OnboardingPromptOption> options, String title,
		boolean singleSelect, boolean required, boolean inOnboarding) {

}
