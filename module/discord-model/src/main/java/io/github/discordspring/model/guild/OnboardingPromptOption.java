package io.github.discordspring.model.guild;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question of onboarding.
 *
 * @param id id
 * @param channelIds channels that the member is added to
 * @param roleIds roles that the member is given
 * @param emoji emoji
 * @param title title
 * @param description description
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-onboarding-object-prompt-option-structure">Prompt
 * option structure</a>
 */
@DiscordObject
public record OnboardingPromptOption(long id, Snowflakes channelIds, Snowflakes roleIds, @Nullable Emoji emoji,
		String title, @Nullable String description) {

}
