package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Name;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * A text to choose in a modal.
 *
 * @param value what comes back, 1 to 100 characters
 * @param label what is shown, 1 to 100 characters
 * @param description up to 100 characters
 * @param selected whether it is chosen at first
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#radio-group">Radio group</a>
 */
@DiscordObject(builder = true)
public record RadioGroupOption(@Length(min = 1, max = 100) String value, @Length(min = 1, max = 100) String label,
		@Length(max = 100) @Nullable String description, @Name("default") boolean selected) {

	/**
	 * Starts one.
	 * @param label what is shown, 1 to 100 characters
	 * @param value what comes back, 1 to 100 characters
	 * @return a builder
	 */
	public static RadioGroupOptionBuilder builder(String label, String value) {
		return new RadioGroupOptionBuilder().label(label).value(value);
	}

	/**
	 * Makes an option.
	 * @param label what is shown, 1 to 100 characters
	 * @param value what comes back, 1 to 100 characters
	 * @return the option
	 */
	public static RadioGroupOption of(String label, String value) {
		return new RadioGroupOption(value, label, null, false);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RadioGroupOptionBuilder toBuilder() {
		return RadioGroupOptionBuilder.from(this);
	}

}
