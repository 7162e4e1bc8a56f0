package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * For which age a guild is.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-object-guild-age-restriction-level">Guild
 * age-restriction level</a>
 */
public final class NsfwLevel extends IntEnum {

	private static final Constants<NsfwLevel> CONSTANTS = new Constants<>(NsfwLevel::new);

	/** Not judged. */
	public static final NsfwLevel DEFAULT = CONSTANTS.add(0, "DEFAULT");

	/** Explicit. */
	public static final NsfwLevel EXPLICIT = CONSTANTS.add(1, "EXPLICIT");

	/** Safe. */
	public static final NsfwLevel SAFE = CONSTANTS.add(2, "SAFE");

	/** Restricted by age. */
	public static final NsfwLevel AGE_RESTRICTED = CONSTANTS.add(3, "AGE_RESTRICTED");

	private NsfwLevel(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static NsfwLevel of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<NsfwLevel> values() {
		return CONSTANTS.all();
	}

}
