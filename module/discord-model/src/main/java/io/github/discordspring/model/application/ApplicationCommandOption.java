package io.github.discordspring.model.application;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command, a subcommand, or a group of these.
 *
 * @param type what kind
 * @param name 1 to 32 characters
 * @param nameLocalizations name by locale
 * @param description 1 to 100 characters
 * @param descriptionLocalizations description by locale
 * @param required whether it must be given
 * @param choices up to 25; the only values if there are any
 * @param options of subcommands and groups
 * @param channelTypes types of channels that may be given, none for all
 * @param minValue smallest number
 * @param maxValue largest number
 * @param minLength shortest text
 * @param maxLength longest text
 * @param autocomplete whether the application proposes values
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure">Application
 * command option structure</a>
 */
@DiscordObject(builder = true)
public record ApplicationCommandOption(ApplicationCommandOptionType type, String name,
		@Nullable Map<String, String> nameLocalizations, String description,
		@Nullable Map<String, String> descriptionLocalizations, boolean required,
		List<ApplicationCommandOptionChoice> choices, List<ApplicationCommandOption> options,
		List<Integer> channelTypes, @Nullable Double minValue, @Nullable Double maxValue, @Nullable Integer minLength,
		@Nullable Integer maxLength, boolean autocomplete) {

	/**
	 * Starts an option.
	 * @param type what kind
	 * @param name 1 to 32 characters
	 * @param description 1 to 100 characters
	 * @return a builder
	 */
	public static ApplicationCommandOptionBuilder builder(ApplicationCommandOptionType type, String name,
			String description) {
		return new ApplicationCommandOptionBuilder().type(type).name(name).description(description);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationCommandOptionBuilder toBuilder() {
		return ApplicationCommandOptionBuilder.from(this);
	}

}
