package io.github.discordspring.model.application;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A value that an option can have.
 *
 * @param name what is shown, 1 to 100 characters
 * @param nameLocalizations name by {@link io.github.discordspring.model.Locale}
 * @param nameLocalized name in the language that was asked for, where localisations were
 * not; never sent
 * @param value what comes back: text up to 100 characters, or a number within 2^53
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure">Application
 * command option choice structure</a>
 */
@DiscordObject
public record ApplicationCommandOptionChoice(@Length(min = 1, max = 100) String name,
		@Count(max = 34) @Length(min = 1, max = 100) @Nullable Map<String, String> nameLocalizations,
		@Nullable String nameLocalized, OptionValue value) implements Validated {

	/**
	 * Makes a choice.
	 * @param name what is shown, 1 to 100 characters
	 * @param value what comes back
	 * @return the choice
	 */
	public static ApplicationCommandOptionChoice of(String name, OptionValue value) {
		return new ApplicationCommandOptionChoice(name, null, null, value);
	}

	/**
	 * Makes a choice of text.
	 * @param name what is shown, 1 to 100 characters
	 * @param value what comes back, up to 100 characters
	 * @return the choice
	 */
	public static ApplicationCommandOptionChoice of(String name, String value) {
		return of(name, OptionValue.of(value));
	}

	@Override
	public void validate(Faults faults) {
		CommandRules.checkChoice(this, faults);
	}

}
