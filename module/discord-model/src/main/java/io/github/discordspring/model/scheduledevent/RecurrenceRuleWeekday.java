package io.github.discordspring.model.scheduledevent;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * A day of the week.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule-weekday">Recurrence
 * rule weekday</a>
 */
public final class RecurrenceRuleWeekday extends IntEnum {

	private static final Constants<RecurrenceRuleWeekday> CONSTANTS = new Constants<>(RecurrenceRuleWeekday::new);

	/** Monday. */
	public static final RecurrenceRuleWeekday MONDAY = CONSTANTS.add(0, "MONDAY");

	/** Tuesday. */
	public static final RecurrenceRuleWeekday TUESDAY = CONSTANTS.add(1, "TUESDAY");

	/** Wednesday. */
	public static final RecurrenceRuleWeekday WEDNESDAY = CONSTANTS.add(2, "WEDNESDAY");

	/** Thursday. */
	public static final RecurrenceRuleWeekday THURSDAY = CONSTANTS.add(3, "THURSDAY");

	/** Friday. */
	public static final RecurrenceRuleWeekday FRIDAY = CONSTANTS.add(4, "FRIDAY");

	/** Saturday. */
	public static final RecurrenceRuleWeekday SATURDAY = CONSTANTS.add(5, "SATURDAY");

	/** Sunday. */
	public static final RecurrenceRuleWeekday SUNDAY = CONSTANTS.add(6, "SUNDAY");

	private RecurrenceRuleWeekday(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static RecurrenceRuleWeekday of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<RecurrenceRuleWeekday> values() {
		return CONSTANTS.all();
	}

}
