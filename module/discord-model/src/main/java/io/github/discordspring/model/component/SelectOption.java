package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Name;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * A text to choose.
 *
 * @param label what is shown, 1 to 100 characters
 * @param value what comes back, 1 to 100 characters
 * @param description up to 100 characters
 * @param emoji emoji in front
 * @param selected whether it is chosen at first
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#string-select-select-option-structure">Select
 * option structure</a>
 */
@DiscordObject(builder = true)
public record SelectOption(@Length(min = 1, max = 100) String label, @Length(min = 1, max = 100) String value,
		@Length(max = 100) @Nullable String description, @Nullable ComponentEmoji emoji,
		@Name("default") boolean selected) {

	/**
	 * Starts one.
	 * @param label what is shown, 1 to 100 characters
	 * @param value what comes back, 1 to 100 characters
	 * @return a builder
	 */
	public static SelectOptionBuilder builder(String label, String value) {
		return new SelectOptionBuilder().label(label).value(value);
	}

	/**
	 * Makes an option.
	 * @param label what is shown, 1 to 100 characters
	 * @param value what comes back, 1 to 100 characters
	 * @return the option
	 */
	public static SelectOption of(String label, String value) {
		return new SelectOption(label, value, null, null, false);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public SelectOptionBuilder toBuilder() {
		return SelectOptionBuilder.from(this);
	}

}
