package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a field for text looks.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#text-input-text-input-styles">Text
 * input styles</a>
 */
public final class TextInputStyle extends IntEnum {

	private static final Constants<TextInputStyle> CONSTANTS = new Constants<>(TextInputStyle::new);

	/** One line. */
	public static final TextInputStyle SHORT = CONSTANTS.add(1, "SHORT");

	/** Several lines. */
	public static final TextInputStyle PARAGRAPH = CONSTANTS.add(2, "PARAGRAPH");

	private TextInputStyle(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static TextInputStyle of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<TextInputStyle> values() {
		return CONSTANTS.all();
	}

}
