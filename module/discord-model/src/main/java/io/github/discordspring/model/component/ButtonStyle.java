package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a button looks.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#button-button-styles">Button
 * styles</a>
 */
public final class ButtonStyle extends IntEnum {

	private static final Constants<ButtonStyle> CONSTANTS = new Constants<>(ButtonStyle::new);

	/** The most important of a group. */
	public static final ButtonStyle PRIMARY = CONSTANTS.add(1, "PRIMARY");

	/** Ordinary. */
	public static final ButtonStyle SECONDARY = CONSTANTS.add(2, "SECONDARY");

	/** Confirms. */
	public static final ButtonStyle SUCCESS = CONSTANTS.add(3, "SUCCESS");

	/** Cannot be undone. */
	public static final ButtonStyle DANGER = CONSTANTS.add(4, "DANGER");

	/** Opens a page. */
	public static final ButtonStyle LINK = CONSTANTS.add(5, "LINK");

	/** Sells something. */
	public static final ButtonStyle PREMIUM = CONSTANTS.add(6, "PREMIUM");

	private ButtonStyle(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ButtonStyle of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ButtonStyle> values() {
		return CONSTANTS.all();
	}

}
