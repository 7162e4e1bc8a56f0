package io.github.discordspring.model.scheduledevent;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How often an event takes place.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule-frequency">Recurrence
 * rule frequency</a>
 */
public final class RecurrenceRuleFrequency extends IntEnum {

	private static final Constants<RecurrenceRuleFrequency> CONSTANTS = new Constants<>(RecurrenceRuleFrequency::new);

	/** Each year. */
	public static final RecurrenceRuleFrequency YEARLY = CONSTANTS.add(0, "YEARLY");

	/** Each month. */
	public static final RecurrenceRuleFrequency MONTHLY = CONSTANTS.add(1, "MONTHLY");

	/** Each week. */
	public static final RecurrenceRuleFrequency WEEKLY = CONSTANTS.add(2, "WEEKLY");

	/** Each day. */
	public static final RecurrenceRuleFrequency DAILY = CONSTANTS.add(3, "DAILY");

	private RecurrenceRuleFrequency(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static RecurrenceRuleFrequency of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<RecurrenceRuleFrequency> values() {
		return CONSTANTS.all();
	}

}
