package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a guild asks of new members.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-object-verification-level">Verification
 * level</a>
 */
public final class VerificationLevel extends IntEnum {

	private static final Constants<VerificationLevel> CONSTANTS = new Constants<>(VerificationLevel::new);

	/** Nothing. */
	public static final VerificationLevel NONE = CONSTANTS.add(0, "NONE");

	/** A verified email address. */
	public static final VerificationLevel LOW = CONSTANTS.add(1, "LOW");

	/** Five minutes on Discord. */
	public static final VerificationLevel MEDIUM = CONSTANTS.add(2, "MEDIUM");

	/** Ten minutes in the guild. */
	public static final VerificationLevel HIGH = CONSTANTS.add(3, "HIGH");

	/** A verified telephone number. */
	public static final VerificationLevel VERY_HIGH = CONSTANTS.add(4, "VERY_HIGH");

	private VerificationLevel(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static VerificationLevel of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<VerificationLevel> values() {
		return CONSTANTS.all();
	}

}
