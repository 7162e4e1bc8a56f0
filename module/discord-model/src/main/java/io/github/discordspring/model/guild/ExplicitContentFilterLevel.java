package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whose media a guild scans.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-object-explicit-content-filter-level">Explicit
 * content filter level</a>
 */
public final class ExplicitContentFilterLevel extends IntEnum {

	private static final Constants<ExplicitContentFilterLevel> CONSTANTS = new Constants<>(
			ExplicitContentFilterLevel::new);

	/** Of nobody. */
	public static final ExplicitContentFilterLevel DISABLED = CONSTANTS.add(0, "DISABLED");

	/** Of members without roles. */
	public static final ExplicitContentFilterLevel MEMBERS_WITHOUT_ROLES = CONSTANTS.add(1, "MEMBERS_WITHOUT_ROLES");

	/** Of all. */
	public static final ExplicitContentFilterLevel ALL_MEMBERS = CONSTANTS.add(2, "ALL_MEMBERS");

	private ExplicitContentFilterLevel(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ExplicitContentFilterLevel of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ExplicitContentFilterLevel> values() {
		return CONSTANTS.all();
	}

}
