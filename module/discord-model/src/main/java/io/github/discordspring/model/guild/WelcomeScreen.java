package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * What new members of a community are shown.
 *
 * @param description description of the guild
 * @param welcomeChannels up to 5 channels
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#welcome-screen-object">Welcome
 * screen object</a>
 */
@DiscordObject
public record WelcomeScreen(@Nullable String description, List<WelcomeScreenChannel> welcomeChannels) {

}
