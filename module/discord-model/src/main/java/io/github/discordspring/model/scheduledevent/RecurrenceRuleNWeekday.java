package io.github.discordspring.model.scheduledevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Range;

/**
 * A day of the week in one week of a month.
 *
 * @param n which week of the month, 1 to 5
 * @param day the day
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule-nweekday-structure">Recurrence
 * rule n_weekday structure</a>
 */
@DiscordObject(builder = true)
public record RecurrenceRuleNWeekday(@Range(min = 1, max = 5) int n, RecurrenceRuleWeekday day) {

	/**
	 * Starts a day.
	 * @return a builder without anything
	 */
	public static RecurrenceRuleNWeekdayBuilder builder() {
		return new RecurrenceRuleNWeekdayBuilder();
	}

	/**
	 * Names a day.
	 * @param n which week of the month, 1 to 5
	 * @param day the day
	 * @return the day of that week
	 */
	public static RecurrenceRuleNWeekday of(int n, RecurrenceRuleWeekday day) {
		return builder().n(n).day(day).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RecurrenceRuleNWeekdayBuilder toBuilder() {
		return RecurrenceRuleNWeekdayBuilder.from(this);
	}

}
