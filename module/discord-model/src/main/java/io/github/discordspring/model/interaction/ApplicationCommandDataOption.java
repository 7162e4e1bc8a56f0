package io.github.discordspring.model.interaction;

import java.util.List;

import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * What was given for an option, or which subcommand was used.
 *
 * @param name option's name
 * @param type its kind
 * @param value what was given; absent for subcommands
 * @param options of a subcommand or group
 * @param focused whether it is being typed
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure">Application
 * command interaction data option structure</a>
 */
@DiscordObject
public record ApplicationCommandDataOption(String name, ApplicationCommandOptionType type, @Nullable OptionValue value,
		List<ApplicationCommandDataOption> options, boolean focused) {

}
