package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * The guide that new members of a guild are shown.
 *
 * @param guildId guild
 * @param enabled whether it is on
 * @param welcomeMessage greeting
 * @param newMemberActions what to do
 * @param resourceChannels what to read
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#new-member-welcome">New member
 * welcome</a>
 */
@DiscordObject
public record NewMemberWelcome(long guildId, boolean enabled, @Nullable WelcomeMessage welcomeMessage,
		List<NewMemberAction> newMemberActions, List<ResourceChannel> resourceChannels) {

}
