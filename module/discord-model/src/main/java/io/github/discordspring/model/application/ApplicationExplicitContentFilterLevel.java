package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whether media sent to the application is searched for explicit content.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#application-object">Application
 * object</a>
 */
public final class ApplicationExplicitContentFilterLevel extends IntEnum {

	private static final Constants<ApplicationExplicitContentFilterLevel> CONSTANTS = new Constants<>(
			ApplicationExplicitContentFilterLevel::new);

	/** As the place it is used in says. */
	public static final ApplicationExplicitContentFilterLevel INHERIT = CONSTANTS.add(0, "INHERIT");

	/** Always. */
	public static final ApplicationExplicitContentFilterLevel ALWAYS = CONSTANTS.add(1, "ALWAYS");

	private ApplicationExplicitContentFilterLevel(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ApplicationExplicitContentFilterLevel of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ApplicationExplicitContentFilterLevel> values() {
		return CONSTANTS.all();
	}

}
