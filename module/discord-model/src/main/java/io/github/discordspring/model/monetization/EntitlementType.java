package io.github.discordspring.model.monetization;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came to an entitlement.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/entitlement#entitlement-object-entitlement-types">Entitlement
 * types</a>
 */
public final class EntitlementType extends IntEnum {

	private static final Constants<EntitlementType> CONSTANTS = new Constants<>(EntitlementType::new);

	/** Bought. */
	public static final EntitlementType PURCHASE = CONSTANTS.add(1, "PURCHASE");

	/** Comes with Nitro. */
	public static final EntitlementType PREMIUM_SUBSCRIPTION = CONSTANTS.add(2, "PREMIUM_SUBSCRIPTION");

	/** Given by the developer. */
	public static final EntitlementType DEVELOPER_GIFT = CONSTANTS.add(3, "DEVELOPER_GIFT");

	/** Bought by a developer, to test it. */
	public static final EntitlementType TEST_MODE_PURCHASE = CONSTANTS.add(4, "TEST_MODE_PURCHASE");

	/** Taken while it was free. */
	public static final EntitlementType FREE_PURCHASE = CONSTANTS.add(5, "FREE_PURCHASE");

	/** Given by a user. */
	public static final EntitlementType USER_GIFT = CONSTANTS.add(6, "USER_GIFT");

	/** Taken for free by a user with Nitro. */
	public static final EntitlementType PREMIUM_PURCHASE = CONSTANTS.add(7, "PREMIUM_PURCHASE");

	/** Comes with a subscription to the application. */
	public static final EntitlementType APPLICATION_SUBSCRIPTION = CONSTANTS.add(8, "APPLICATION_SUBSCRIPTION");

	/** Reward of a quest. */
	public static final EntitlementType QUEST_REWARD = CONSTANTS.add(10, "QUEST_REWARD");

	private EntitlementType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static EntitlementType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<EntitlementType> values() {
		return CONSTANTS.all();
	}

}
