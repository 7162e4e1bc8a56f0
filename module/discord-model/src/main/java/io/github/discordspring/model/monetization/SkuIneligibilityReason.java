package io.github.discordspring.model.monetization;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Why a user cannot buy something.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object">Interaction
 * response object</a>
 */
public final class SkuIneligibilityReason extends IntEnum {

	private static final Constants<SkuIneligibilityReason> CONSTANTS = new Constants<>(SkuIneligibilityReason::new);

	/** Something else. */
	public static final SkuIneligibilityReason OTHER = CONSTANTS.add(0, "OTHER");

	/** Has it, or a part of it. */
	public static final SkuIneligibilityReason OWNS_SKU_OR_BUNDLE_COMPONENT = CONSTANTS.add(1,
			"OWNS_SKU_OR_BUNDLE_COMPONENT");

	/** Is on a platform it is not for. */
	public static final SkuIneligibilityReason PLATFORM_RESTRICTION = CONSTANTS.add(2, "PLATFORM_RESTRICTION");

	private SkuIneligibilityReason(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static SkuIneligibilityReason of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<SkuIneligibilityReason> values() {
		return CONSTANTS.all();
	}

}
