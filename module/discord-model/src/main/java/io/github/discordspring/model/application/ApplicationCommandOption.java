package io.github.discordspring.model.application;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Matches;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command, a subcommand, or a group of these.
 *
 * @param type what kind
 * @param name 1 to 32 lower-case letters, digits, dashes, underscores and apostrophes
 * @param nameLocalizations name by {@link io.github.discordspring.model.Locale}
 * @param nameLocalized name in the language that was asked for, where localisations were
 * not; never sent
 * @param description 1 to 100 characters
 * @param descriptionLocalizations description by
 * {@link io.github.discordspring.model.Locale}
 * @param descriptionLocalized description in the language that was asked for, where
 * localisations were not; never sent
 * @param required whether it must be given
 * @param choices up to 25; the only values if there are any
 * @param options of subcommands and groups, up to 25, the required ones first
 * @param channelTypes types of channels that may be given, none for all
 * @param minValue smallest number, within 2^53
 * @param maxValue largest number, within 2^53
 * @param minLength shortest text, 0 to 6000
 * @param maxLength longest text, 1 to 6000
 * @param autocomplete whether the application proposes values
 * @param fileTypes what files may be given, up to 10 of {@code image}, {@code video},
 * {@code audio} and extensions such as {@code .pdf}
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure">Application
 * command option structure</a>
 */
@DiscordObject(builder = true)
public record ApplicationCommandOption(ApplicationCommandOptionType type, @Length(min = 1, max = 32) String name,
		@Count(max = 34) @Length(min = 1, max = 32) @Nullable Map<String, String> nameLocalizations,
		@Nullable String nameLocalized, @Length(min = 1, max = 100) String description,
		@Count(max = 34) @Length(min = 1, max = 100) @Nullable Map<String, String> descriptionLocalizations,
		@Nullable String descriptionLocalized, boolean required,
		@Count(max = 25) List<ApplicationCommandOptionChoice> choices,
		@Count(max = 25) List<ApplicationCommandOption> options, @Count(unique = true) List<ChannelType> channelTypes,
		@Nullable Double minValue, @Nullable Double maxValue, @Range(min = 0, max = 6000) @Nullable Integer minLength,
		@Range(min = 1, max = 6000) @Nullable Integer maxLength, boolean autocomplete,
		@Count(max = 10, unique = true) @Matches(value = "image|video|audio|\\.[^\\s./\\\\]+(\\.[^\\s./\\\\]+)*",
				description = "image, video, audio or an extension such as .pdf") @Nullable List<String> fileTypes)
		implements
			Validated {

	/**
	 * Starts one.
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
	 * Makes a subcommand.
	 * @param name 1 to 32 characters
	 * @param description 1 to 100 characters
	 * @param options up to 25, the required ones first
	 * @return the subcommand
	 */
	public static ApplicationCommandOption subcommand(String name, String description,
			ApplicationCommandOption... options) {
		return builder(ApplicationCommandOptionType.SUB_COMMAND, name, description).options(options).build();
	}

	/**
	 * Makes a group of subcommands.
	 * @param name 1 to 32 characters
	 * @param description 1 to 100 characters
	 * @param subcommands up to 25
	 * @return the group
	 */
	public static ApplicationCommandOption group(String name, String description,
			ApplicationCommandOption... subcommands) {
		return builder(ApplicationCommandOptionType.SUB_COMMAND_GROUP, name, description).options(subcommands).build();
	}

	@Override
	public void validate(Faults faults) {
		CommandRules.checkOption(this, faults);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationCommandOptionBuilder toBuilder() {
		return ApplicationCommandOptionBuilder.from(this);
	}

}
