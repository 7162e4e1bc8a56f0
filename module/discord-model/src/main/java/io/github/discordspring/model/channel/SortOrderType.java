package io.github.discordspring.model.channel;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Order of the posts of a forum.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#channel-object-sort-order-types">Sort
 * order types</a>
 */
public final class SortOrderType extends IntEnum {

	private static final Constants<SortOrderType> CONSTANTS = new Constants<>(SortOrderType::new);

	/** By the newest activity. */
	public static final SortOrderType LATEST_ACTIVITY = CONSTANTS.add(0, "LATEST_ACTIVITY");

	/** The newest first. */
	public static final SortOrderType CREATION_DATE = CONSTANTS.add(1, "CREATION_DATE");

	private SortOrderType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static SortOrderType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<SortOrderType> values() {
		return CONSTANTS.all();
	}

}
