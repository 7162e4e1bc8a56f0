package io.github.discordspring.model.scheduledevent;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * How often an event takes place. Of what the format can express, Discord accepts what
 * the methods here make; {@code end}, {@code by_year_day} and {@code count} are only
 * received.
 *
 * @param start when it starts
 * @param end when it ends
 * @param frequency how often
 * @param interval 2 for every other time, which only weeks can; else 1, which is also
 * meant if it is left out
 * @param byWeekday on which days of the week, if days or weeks
 * @param byNWeekday on which day of which week, if months
 * @param byMonth in which month, if years
 * @param byMonthDay on which day of that month, if years
 * @param byYearDay on which days of the year
 * @param count how often in all
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object">Guild
 * scheduled event recurrence rule object</a>
 */
@DiscordObject(builder = true)
public record RecurrenceRule(Instant start, @Nullable Instant end, RecurrenceRuleFrequency frequency,
		@Nullable Integer interval, @Nullable List<RecurrenceRuleWeekday> byWeekday,
		@Nullable List<RecurrenceRuleNWeekday> byNWeekday, @Nullable List<RecurrenceRuleMonth> byMonth,
		@Nullable List<Integer> byMonthDay, @Nullable List<Integer> byYearDay,
		@Nullable Integer count) implements Validated {

	/**
	 * Starts a rule.
	 * @return a builder without anything
	 */
	public static RecurrenceRuleBuilder builder() {
		return new RecurrenceRuleBuilder();
	}

	/**
	 * Every day.
	 * @param start when it starts
	 * @return the rule
	 */
	public static RecurrenceRule daily(Instant start) {
		return of(start, RecurrenceRuleFrequency.DAILY).build();
	}

	/**
	 * Every day of those given, which must be Monday to Friday, Tuesday to Saturday,
	 * Sunday to Thursday, or two of Friday to Monday in a row.
	 * @param start when it starts
	 * @param days the days
	 * @return the rule
	 */
	public static RecurrenceRule daily(Instant start, RecurrenceRuleWeekday... days) {
		return of(start, RecurrenceRuleFrequency.DAILY).byWeekday(days).build();
	}

	/**
	 * Every week, on one day.
	 * @param start when it starts
	 * @param day the day
	 * @return the rule
	 */
	public static RecurrenceRule weekly(Instant start, RecurrenceRuleWeekday day) {
		return of(start, RecurrenceRuleFrequency.WEEKLY).byWeekday(day).build();
	}

	/**
	 * Every other week, on one day.
	 * @param start when it starts
	 * @param day the day
	 * @return the rule
	 */
	public static RecurrenceRule everyOtherWeek(Instant start, RecurrenceRuleWeekday day) {
		return of(start, RecurrenceRuleFrequency.WEEKLY).interval(2).byWeekday(day).build();
	}

	/**
	 * Every month, on a day of one week.
	 * @param start when it starts
	 * @param week which week, 1 to 5
	 * @param day the day
	 * @return the rule
	 */
	public static RecurrenceRule monthly(Instant start, int week, RecurrenceRuleWeekday day) {
		return of(start, RecurrenceRuleFrequency.MONTHLY).byNWeekday(RecurrenceRuleNWeekday.of(week, day)).build();
	}

	/**
	 * Every year, on one day.
	 * @param start when it starts
	 * @param month the month
	 * @param day the day of the month, from 1
	 * @return the rule
	 */
	public static RecurrenceRule yearly(Instant start, RecurrenceRuleMonth month, int day) {
		return of(start, RecurrenceRuleFrequency.YEARLY).byMonth(month).byMonthDay(day).build();
	}

	private static RecurrenceRuleBuilder of(Instant start, RecurrenceRuleFrequency frequency) {
		return builder().start(start).frequency(frequency).interval(1);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RecurrenceRuleBuilder toBuilder() {
		return RecurrenceRuleBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(!this.start.equals(Instant.EPOCH), "start", "is needed");
		RecurrenceRules.check(this, faults);
	}

}
