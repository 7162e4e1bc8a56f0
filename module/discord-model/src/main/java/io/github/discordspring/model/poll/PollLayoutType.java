package io.github.discordspring.model.poll;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a poll looks.
 *
 * @see <a href= "https://docs.discord.com/developers/resources/poll#layout-type">Layout
 * type</a>
 */
public final class PollLayoutType extends IntEnum {

	private static final Constants<PollLayoutType> CONSTANTS = new Constants<>(PollLayoutType::new);

	/** The one there is. */
	public static final PollLayoutType DEFAULT = CONSTANTS.add(1, "DEFAULT");

	private PollLayoutType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static PollLayoutType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<PollLayoutType> values() {
		return CONSTANTS.all();
	}

}
