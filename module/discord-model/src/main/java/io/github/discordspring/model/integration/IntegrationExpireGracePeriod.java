package io.github.discordspring.model.integration;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Days until it becomes of them.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#integration-object">Integration
 * object</a>
 */
public final class IntegrationExpireGracePeriod extends IntEnum {

	private static final Constants<IntegrationExpireGracePeriod> CONSTANTS = new Constants<>(
			IntegrationExpireGracePeriod::new);

	/** 1 day. */
	public static final IntegrationExpireGracePeriod ONE_DAY = CONSTANTS.add(1, "ONE_DAY");

	/** 3 days. */
	public static final IntegrationExpireGracePeriod THREE_DAYS = CONSTANTS.add(3, "THREE_DAYS");

	/** 7 days. */
	public static final IntegrationExpireGracePeriod SEVEN_DAYS = CONSTANTS.add(7, "SEVEN_DAYS");

	/** 14 days. */
	public static final IntegrationExpireGracePeriod FOURTEEN_DAYS = CONSTANTS.add(14, "FOURTEEN_DAYS");

	/** 30 days. */
	public static final IntegrationExpireGracePeriod THIRTY_DAYS = CONSTANTS.add(30, "THIRTY_DAYS");

	private IntegrationExpireGracePeriod(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static IntegrationExpireGracePeriod of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<IntegrationExpireGracePeriod> values() {
		return CONSTANTS.all();
	}

}
