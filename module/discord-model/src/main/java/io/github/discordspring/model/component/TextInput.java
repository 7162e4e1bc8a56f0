package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A field for text, in a label of a modal.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param customId what comes back when it is used, 1 to 100 characters
 * @param style one line or several
 * @param label text above, up to 45 characters; deprecated, as a {@link Label} has it
 * @param minLength fewest characters, 0 to 4000
 * @param maxLength most characters, 1 to 4000
 * @param required whether something must be entered, true by default
 * @param value text at first, up to 4000 characters
 * @param placeholder text while nothing is entered, up to 100 characters
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#text-input">Text input</a>
 */
@DiscordObject(builder = true)
@Kind(4)
public record TextInput(@Range(min = 0) int id, @Length(min = 1, max = 100) String customId, TextInputStyle style,
		@Length(min = 1, max = 45) @Nullable String label, @Range(min = 0, max = 4000) @Nullable Integer minLength,
		@Range(min = 1, max = 4000) @Nullable Integer maxLength, @Nullable Boolean required,
		@Length(max = 4000) @Nullable String value,
		@Length(max = 100) @Nullable String placeholder) implements Component, Validated {

	/**
	 * Starts one.
	 * @param customId what comes back with the text, 1 to 100 characters
	 * @param style one line or several
	 * @return a builder
	 */
	public static TextInputBuilder builder(String customId, TextInputStyle style) {
		return new TextInputBuilder().customId(customId).style(style);
	}

	/**
	 * Starts a field of one line.
	 * @param customId what comes back with the text, 1 to 100 characters
	 * @return a builder
	 */
	public static TextInputBuilder line(String customId) {
		return builder(customId, TextInputStyle.SHORT);
	}

	/**
	 * Starts a field of several lines.
	 * @param customId what comes back with the text, 1 to 100 characters
	 * @return a builder
	 */
	public static TextInputBuilder paragraph(String customId) {
		return builder(customId, TextInputStyle.PARAGRAPH);
	}

	@Override
	public void validate(Faults faults) {
		if (this.minLength != null && this.maxLength != null) {
			faults.check(this.minLength <= this.maxLength, "min_length",
					this.minLength + ", more than max_length, " + this.maxLength);
		}
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public TextInputBuilder toBuilder() {
		return TextInputBuilder.from(this);
	}

}
