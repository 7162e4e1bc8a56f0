package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;

/**
 * What new members of a guild are asked.
 *
 * @param guildId guild
 * @param prompts questions
 * @param defaultChannelIds channels that all are added to
 * @param enabled whether it is on
 * @param mode what counts to have enough channels
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-onboarding-object">Guild
 * onboarding object</a>
 */
@DiscordObject
public record GuildOnboarding(long guildId, List<OnboardingPrompt> prompts, Snowflakes defaultChannelIds,
		boolean enabled, @WhenAbsent(0) OnboardingMode mode) {

}
