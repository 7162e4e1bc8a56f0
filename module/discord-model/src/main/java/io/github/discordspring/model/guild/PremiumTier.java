package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a guild has from boosts.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-object-premium-tier">Premium
 * tier</a>
 */
public final class PremiumTier extends IntEnum {

	private static final Constants<PremiumTier> CONSTANTS = new Constants<>(PremiumTier::new);

	/** Nothing. */
	public static final PremiumTier NONE = CONSTANTS.add(0, "NONE");

	/** Level 1. */
	public static final PremiumTier TIER_1 = CONSTANTS.add(1, "TIER_1");

	/** Level 2. */
	public static final PremiumTier TIER_2 = CONSTANTS.add(2, "TIER_2");

	/** Level 3. */
	public static final PremiumTier TIER_3 = CONSTANTS.add(3, "TIER_3");

	private PremiumTier(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static PremiumTier of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<PremiumTier> values() {
		return CONSTANTS.all();
	}

}
