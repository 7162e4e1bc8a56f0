package io.github.discordspring.model.component;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What an id of a default value stands for.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#user-select-select-default-value-structure">Select
 * default value structure</a>
 */
public final class SelectDefaultValueType extends StringEnum {

	private static final Constants<SelectDefaultValueType> CONSTANTS = new Constants<>(SelectDefaultValueType::new);

	/** A user. */
	public static final SelectDefaultValueType USER = CONSTANTS.add("user");

	/** A role. */
	public static final SelectDefaultValueType ROLE = CONSTANTS.add("role");

	/** A channel. */
	public static final SelectDefaultValueType CHANNEL = CONSTANTS.add("channel");

	private SelectDefaultValueType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static SelectDefaultValueType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<SelectDefaultValueType> values() {
		return CONSTANTS.all();
	}

}
