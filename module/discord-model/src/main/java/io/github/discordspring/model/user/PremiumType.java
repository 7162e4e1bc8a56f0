package io.github.discordspring.model.user;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Which Nitro a user has.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#user-object-premium-types">Premium
 * types</a>
 */
public final class PremiumType extends IntEnum {

	private static final Constants<PremiumType> CONSTANTS = new Constants<>(PremiumType::new);

	/** None. */
	public static final PremiumType NONE = CONSTANTS.add(0, "NONE");

	/** Nitro Classic. */
	public static final PremiumType NITRO_CLASSIC = CONSTANTS.add(1, "NITRO_CLASSIC");

	/** Nitro. */
	public static final PremiumType NITRO = CONSTANTS.add(2, "NITRO");

	/** Nitro Basic. */
	public static final PremiumType NITRO_BASIC = CONSTANTS.add(3, "NITRO_BASIC");

	private PremiumType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static PremiumType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<PremiumType> values() {
		return CONSTANTS.all();
	}

}
