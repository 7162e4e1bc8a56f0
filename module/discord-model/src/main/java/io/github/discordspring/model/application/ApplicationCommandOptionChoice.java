package io.github.discordspring.model.application;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A value that an option can have.
 *
 * @param name what is shown, 1 to 100 characters
 * @param nameLocalizations name by locale
 * @param value what comes back: text up to 100 characters, or a number
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure">Application
 * command option choice structure</a>
 */
@DiscordObject
public record ApplicationCommandOptionChoice(String name, @Nullable Map<String, String> nameLocalizations,
		OptionValue value) {

}
