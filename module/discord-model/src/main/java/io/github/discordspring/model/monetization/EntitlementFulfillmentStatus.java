package io.github.discordspring.model.monetization;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was bought was delivered.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/entitlement#entitlement-object">Entitlement
 * object</a>
 */
public final class EntitlementFulfillmentStatus extends IntEnum {

	private static final Constants<EntitlementFulfillmentStatus> CONSTANTS = new Constants<>(
			EntitlementFulfillmentStatus::new);

	/** Not known. */
	public static final EntitlementFulfillmentStatus UNKNOWN = CONSTANTS.add(0, "UNKNOWN");

	/** Nothing is to be delivered. */
	public static final EntitlementFulfillmentStatus FULFILLMENT_NOT_NEEDED = CONSTANTS.add(1,
			"FULFILLMENT_NOT_NEEDED");

	/** To be delivered. */
	public static final EntitlementFulfillmentStatus FULFILLMENT_NEEDED = CONSTANTS.add(2, "FULFILLMENT_NEEDED");

	/** Delivered. */
	public static final EntitlementFulfillmentStatus FULFILLED = CONSTANTS.add(3, "FULFILLED");

	/** Could not be delivered. */
	public static final EntitlementFulfillmentStatus FULFILLMENT_FAILED = CONSTANTS.add(4, "FULFILLMENT_FAILED");

	/** To be taken back. */
	public static final EntitlementFulfillmentStatus UNFULFILLMENT_NEEDED = CONSTANTS.add(5, "UNFULFILLMENT_NEEDED");

	/** Taken back. */
	public static final EntitlementFulfillmentStatus UNFULFILLED = CONSTANTS.add(6, "UNFULFILLED");

	/** Could not be taken back. */
	public static final EntitlementFulfillmentStatus UNFULFILLMENT_FAILED = CONSTANTS.add(7, "UNFULFILLMENT_FAILED");

	private EntitlementFulfillmentStatus(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static EntitlementFulfillmentStatus of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<EntitlementFulfillmentStatus> values() {
		return CONSTANTS.all();
	}

}
