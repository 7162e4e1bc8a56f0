package io.github.discordspring.model.guild;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * Greeting of new members.
 *
 * @param authorIds users in whose name it is
 * @param message text
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#new-member-welcome">New member
 * welcome</a>
 */
@DiscordObject
public record WelcomeMessage(Snowflakes authorIds, String message) {

}
