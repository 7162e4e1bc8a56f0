package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of application. Most have none.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#application-object">Application
 * object</a>
 */
public final class ApplicationType extends IntEnum {

	private static final Constants<ApplicationType> CONSTANTS = new Constants<>(ApplicationType::new);

	/** Sells the roles of a guild. */
	public static final ApplicationType GUILD_ROLE_SUBSCRIPTIONS = CONSTANTS.add(4, "GUILD_ROLE_SUBSCRIPTIONS");

	private ApplicationType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ApplicationType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ApplicationType> values() {
		return CONSTANTS.all();
	}

}
