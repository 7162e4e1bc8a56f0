package io.github.discordspring.model.scheduledevent;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * A month.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule-month">Recurrence
 * rule month</a>
 */
public final class RecurrenceRuleMonth extends IntEnum {

	private static final Constants<RecurrenceRuleMonth> CONSTANTS = new Constants<>(RecurrenceRuleMonth::new);

	/** January. */
	public static final RecurrenceRuleMonth JANUARY = CONSTANTS.add(1, "JANUARY");

	/** February. */
	public static final RecurrenceRuleMonth FEBRUARY = CONSTANTS.add(2, "FEBRUARY");

	/** March. */
	public static final RecurrenceRuleMonth MARCH = CONSTANTS.add(3, "MARCH");

	/** April. */
	public static final RecurrenceRuleMonth APRIL = CONSTANTS.add(4, "APRIL");

	/** May. */
	public static final RecurrenceRuleMonth MAY = CONSTANTS.add(5, "MAY");

	/** June. */
	public static final RecurrenceRuleMonth JUNE = CONSTANTS.add(6, "JUNE");

	/** July. */
	public static final RecurrenceRuleMonth JULY = CONSTANTS.add(7, "JULY");

	/** August. */
	public static final RecurrenceRuleMonth AUGUST = CONSTANTS.add(8, "AUGUST");

	/** September. */
	public static final RecurrenceRuleMonth SEPTEMBER = CONSTANTS.add(9, "SEPTEMBER");

	/** October. */
	public static final RecurrenceRuleMonth OCTOBER = CONSTANTS.add(10, "OCTOBER");

	/** November. */
	public static final RecurrenceRuleMonth NOVEMBER = CONSTANTS.add(11, "NOVEMBER");

	/** December. */
	public static final RecurrenceRuleMonth DECEMBER = CONSTANTS.add(12, "DECEMBER");

	private RecurrenceRuleMonth(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static RecurrenceRuleMonth of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<RecurrenceRuleMonth> values() {
		return CONSTANTS.all();
	}

}
