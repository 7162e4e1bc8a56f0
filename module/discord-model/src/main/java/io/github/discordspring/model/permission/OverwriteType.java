package io.github.discordspring.model.permission;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What an overwrite is for.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#overwrite-object-overwrite-structure">Overwrite
 * structure</a>
 */
public final class OverwriteType extends IntEnum {

	private static final Constants<OverwriteType> CONSTANTS = new Constants<>(OverwriteType::new);

	/** A role. */
	public static final OverwriteType ROLE = CONSTANTS.add(0, "ROLE");

	/** A member. */
	public static final OverwriteType MEMBER = CONSTANTS.add(1, "MEMBER");

	private OverwriteType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static OverwriteType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<OverwriteType> values() {
		return CONSTANTS.all();
	}

}
