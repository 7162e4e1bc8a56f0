package io.github.discordspring.model.monetization;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * State of a subscription. What somebody may do follows from entitlements, not from this.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/subscription#subscription-statuses">Subscription
 * statuses</a>
 */
public final class SubscriptionStatus extends IntEnum {

	private static final Constants<SubscriptionStatus> CONSTANTS = new Constants<>(SubscriptionStatus::new);

	/** On, and will be renewed. */
	public static final SubscriptionStatus ACTIVE = CONSTANTS.add(0, "ACTIVE");

	/** Off, and not charged. */
	public static final SubscriptionStatus INACTIVE = CONSTANTS.add(1, "INACTIVE");

	/** On, but will not be renewed. */
	public static final SubscriptionStatus ENDING = CONSTANTS.add(2, "ENDING");

	private SubscriptionStatus(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static SubscriptionStatus of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<SubscriptionStatus> values() {
		return CONSTANTS.all();
	}

}
