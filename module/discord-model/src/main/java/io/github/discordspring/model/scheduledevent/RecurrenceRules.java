package io.github.discordspring.model.scheduledevent;

import java.util.List;
import java.util.Set;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What Discord accepts of rules for recurring events, which is less than they can
 * express.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object">Guild
 * scheduled event recurrence rule object</a>
 */
final class RecurrenceRules {

	/** Days that may be chosen together where the frequency is daily. */
	private static final List<Set<RecurrenceRuleWeekday>> DAYS = List.of(days(0, 1, 2, 3, 4), days(1, 2, 3, 4, 5),
			days(6, 0, 1, 2, 3), days(4, 5), days(5, 6), days(6, 0));

	private RecurrenceRules() {
	}

	private static Set<RecurrenceRuleWeekday> days(Integer... numbers) {
		return Set.copyOf(List.of(numbers).stream().map(RecurrenceRuleWeekday::of).toList());
	}

	static void check(RecurrenceRule rule, Faults faults) {
		RecurrenceRuleFrequency frequency = rule.frequency();
		faults.check(rule.end() == null, "end", "cannot be set");
		faults.check(rule.count() == null, "count", "cannot be set");
		faults.check(rule.byYearDay() == null, "by_year_day", "cannot be set");
		if (!frequency.isKnown()) {
			return;
		}
		boolean weekly = frequency.equals(RecurrenceRuleFrequency.WEEKLY);
		if (rule.interval() != null) {
			faults.check(rule.interval() == 1 || (weekly && rule.interval() == 2), "interval",
					rule.interval() + ", but must be 1" + (weekly ? " or 2" : " unless the frequency is WEEKLY"));
		}
		checkWeekdays(rule.byWeekday(), frequency, faults);
		boolean monthly = frequency.equals(RecurrenceRuleFrequency.MONTHLY);
		checkOne("by_n_weekday", rule.byNWeekday(), monthly, "MONTHLY", faults);
		boolean yearly = frequency.equals(RecurrenceRuleFrequency.YEARLY);
		checkOne("by_month", rule.byMonth(), yearly, "YEARLY", faults);
		checkOne("by_month_day", rule.byMonthDay(), yearly, "YEARLY", faults);
		faults.check((rule.byMonth() == null) == (rule.byMonthDay() == null), "by_month",
				"needs by_month_day, and the other way round");
		faults.each("by_month_day", rule.byMonthDay(), (day, nested) -> nested.range("", day.longValue(), 1, 31));
	}

	private static void checkWeekdays(@Nullable List<RecurrenceRuleWeekday> days, RecurrenceRuleFrequency frequency,
			Faults faults) {
		if (days == null) {
			return;
		}
		if (frequency.equals(RecurrenceRuleFrequency.DAILY)) {
			faults.unique("by_weekday", days);
			faults.check(DAYS.contains(Set.copyOf(days)), "by_weekday",
					"must be Monday to Friday, Tuesday to Saturday, Sunday to Thursday, "
							+ "or two of Friday to Monday in a row, not " + days);
		}
		else {
			checkOne("by_weekday", days, frequency.equals(RecurrenceRuleFrequency.WEEKLY), "DAILY or WEEKLY", faults);
		}
	}

	private static void checkOne(String property, @Nullable List<?> values, boolean allowed, String frequencies,
			Faults faults) {
		if (values != null && allowed) {
			faults.count(property, values, 1, 1);
		}
		faults.check(values == null || allowed, property, "belongs to the frequency " + frequencies);
	}

}
