package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a value is compared with what a guild demands for a role.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application-role-connection-metadata#application-role-connection-metadata-object-application-role-connection-metadata-type">Application
 * role connection metadata type</a>
 */
public final class ApplicationRoleConnectionMetadataType extends IntEnum {

	private static final Constants<ApplicationRoleConnectionMetadataType> CONSTANTS = new Constants<>(
			ApplicationRoleConnectionMetadataType::new);

	/** A number that is at most so large. */
	public static final ApplicationRoleConnectionMetadataType INTEGER_LESS_THAN_OR_EQUAL = CONSTANTS.add(1,
			"INTEGER_LESS_THAN_OR_EQUAL");

	/** A number that is at least so large. */
	public static final ApplicationRoleConnectionMetadataType INTEGER_GREATER_THAN_OR_EQUAL = CONSTANTS.add(2,
			"INTEGER_GREATER_THAN_OR_EQUAL");

	/** This number. */
	public static final ApplicationRoleConnectionMetadataType INTEGER_EQUAL = CONSTANTS.add(3, "INTEGER_EQUAL");

	/** Any other number. */
	public static final ApplicationRoleConnectionMetadataType INTEGER_NOT_EQUAL = CONSTANTS.add(4, "INTEGER_NOT_EQUAL");

	/** A time at least so many days ago. */
	public static final ApplicationRoleConnectionMetadataType DATETIME_LESS_THAN_OR_EQUAL = CONSTANTS.add(5,
			"DATETIME_LESS_THAN_OR_EQUAL");

	/** A time at most so many days ago. */
	public static final ApplicationRoleConnectionMetadataType DATETIME_GREATER_THAN_OR_EQUAL = CONSTANTS.add(6,
			"DATETIME_GREATER_THAN_OR_EQUAL");

	/** True. */
	public static final ApplicationRoleConnectionMetadataType BOOLEAN_EQUAL = CONSTANTS.add(7, "BOOLEAN_EQUAL");

	/** False. */
	public static final ApplicationRoleConnectionMetadataType BOOLEAN_NOT_EQUAL = CONSTANTS.add(8, "BOOLEAN_NOT_EQUAL");

	private ApplicationRoleConnectionMetadataType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ApplicationRoleConnectionMetadataType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ApplicationRoleConnectionMetadataType> values() {
		return CONSTANTS.all();
	}

}
