package io.github.discordspring.model.presence;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Which text of an activity stands beside the user in the list of members.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object-status-display-types">Status
 * display types</a>
 */
public final class StatusDisplayType extends IntEnum {

	private static final Constants<StatusDisplayType> CONSTANTS = new Constants<>(StatusDisplayType::new);

	/** The name. */
	public static final StatusDisplayType NAME = CONSTANTS.add(0, "NAME");

	/** The state. */
	public static final StatusDisplayType STATE = CONSTANTS.add(1, "STATE");

	/** The details. */
	public static final StatusDisplayType DETAILS = CONSTANTS.add(2, "DETAILS");

	private StatusDisplayType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static StatusDisplayType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<StatusDisplayType> values() {
		return CONSTANTS.all();
	}

}
