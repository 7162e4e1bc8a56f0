package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Where an application can be installed.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#application-object-application-integration-types">Application
 * integration types</a>
 */
public final class ApplicationIntegrationType extends IntEnum {

	private static final Constants<ApplicationIntegrationType> CONSTANTS = new Constants<>(
			ApplicationIntegrationType::new);

	/** To guilds. */
	public static final ApplicationIntegrationType GUILD_INSTALL = CONSTANTS.add(0, "GUILD_INSTALL");

	/** To users. */
	public static final ApplicationIntegrationType USER_INSTALL = CONSTANTS.add(1, "USER_INSTALL");

	private ApplicationIntegrationType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ApplicationIntegrationType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ApplicationIntegrationType> values() {
		return CONSTANTS.all();
	}

}
