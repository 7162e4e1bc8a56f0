package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How much space a separator takes.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#separator">Separator</a>
 */
public final class SeparatorSpacing extends IntEnum {

	private static final Constants<SeparatorSpacing> CONSTANTS = new Constants<>(SeparatorSpacing::new);

	/** A little. */
	public static final SeparatorSpacing SMALL = CONSTANTS.add(1, "SMALL");

	/** Much. */
	public static final SeparatorSpacing LARGE = CONSTANTS.add(2, "LARGE");

	private SeparatorSpacing(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static SeparatorSpacing of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<SeparatorSpacing> values() {
		return CONSTANTS.all();
	}

}
