package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Theme that a shared one is made from.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#base-theme-types">Base theme
 * types</a>
 */
public final class BaseTheme extends IntEnum {

	private static final Constants<BaseTheme> CONSTANTS = new Constants<>(BaseTheme::new);

	/** None. */
	public static final BaseTheme UNSET = CONSTANTS.add(0, "UNSET");

	/** Dark. */
	public static final BaseTheme DARK = CONSTANTS.add(1, "DARK");

	/** Light. */
	public static final BaseTheme LIGHT = CONSTANTS.add(2, "LIGHT");

	/** Darker. */
	public static final BaseTheme DARKER = CONSTANTS.add(3, "DARKER");

	/** Midnight. */
	public static final BaseTheme MIDNIGHT = CONSTANTS.add(4, "MIDNIGHT");

	private BaseTheme(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static BaseTheme of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<BaseTheme> values() {
		return CONSTANTS.all();
	}

}
