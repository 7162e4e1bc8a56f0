package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whom a permission to use a command is for.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-application-command-permission-type">Application
 * command permission type</a>
 */
public final class ApplicationCommandPermissionType extends IntEnum {

	private static final Constants<ApplicationCommandPermissionType> CONSTANTS = new Constants<>(
			ApplicationCommandPermissionType::new);

	/** A role. */
	public static final ApplicationCommandPermissionType ROLE = CONSTANTS.add(1, "ROLE");

	/** A user. */
	public static final ApplicationCommandPermissionType USER = CONSTANTS.add(2, "USER");

	/** A channel. */
	public static final ApplicationCommandPermissionType CHANNEL = CONSTANTS.add(3, "CHANNEL");

	private ApplicationCommandPermissionType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ApplicationCommandPermissionType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ApplicationCommandPermissionType> values() {
		return CONSTANTS.all();
	}

}
