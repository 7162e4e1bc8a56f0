package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whether moderators need two factors.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-object-mfa-level">MFA
 * level</a>
 */
public final class MfaLevel extends IntEnum {

	private static final Constants<MfaLevel> CONSTANTS = new Constants<>(MfaLevel::new);

	/** They do not. */
	public static final MfaLevel NONE = CONSTANTS.add(0, "NONE");

	/** They do. */
	public static final MfaLevel ELEVATED = CONSTANTS.add(1, "ELEVATED");

	private MfaLevel(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static MfaLevel of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<MfaLevel> values() {
		return CONSTANTS.all();
	}

}
