package io.github.discordspring.model.validation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import io.github.discordspring.model.Snowflakes;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a request, and knows at which place of it the check is. Not
 * safe for use by several threads.
 */
public final class Faults {

	private static final int EXCERPT = 40;

	private final StringBuilder path = new StringBuilder();

	private final List<Fault> faults = new ArrayList<>();

	private final Clock clock;

	/**
	 * Starts without any, by the clock of the system.
	 */
	public Faults() {
		this(Clock.systemUTC());
	}

	/**
	 * Starts without any.
	 * @param clock tells the time for rules that depend on it
	 */
	public Faults(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Tells the time for rules such as "at most 28 days ahead".
	 * @return the present
	 */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Tells whether nothing is wrong so far.
	 * @return whether there are none
	 */
	public boolean isEmpty() {
		return this.faults.isEmpty();
	}

	/**
	 * Gives what is wrong so far.
	 * @return a copy
	 */
	public List<Fault> all() {
		return List.copyOf(this.faults);
	}

	/**
	 * Says that the object in hand is wrong as a whole.
	 * @param message what is wrong with it
	 */
	public void add(String message) {
		this.faults.add(new Fault(this.path.toString(), message));
	}

	/**
	 * Says that a property of the object in hand is wrong.
	 * @param property its name in JSON
	 * @param message what is wrong with it
	 */
	public void add(String property, String message) {
		int mark = enter(property);
		add(message);
		this.path.setLength(mark);
	}

	/**
	 * Says so unless a condition holds.
	 * @param condition what must be
	 * @param property the property that is wrong otherwise, by its name in JSON
	 * @param message what is wrong with it then
	 */
	public void check(boolean condition, String property, String message) {
		if (!condition) {
			add(property, message);
		}
	}

	/**
	 * Bounds the length of a text.
	 * @param property its name in JSON
	 * @param value the text, which is not checked if {@code null}
	 * @param min fewest code points
	 * @param max most code points
	 */
	public void length(String property, @Nullable String value, int min, int max) {
		// A text has at most as many code points as chars, and at least half as many
		if (value == null || (value.length() >= 2 * min && value.length() <= max)) {
			return;
		}
		int length = value.codePointCount(0, value.length());
		if (length < min || length > max) {
			add(property, plural(length, "character") + ", " + bounds(length > max, min, max));
		}
	}

	/**
	 * Bounds the length of each text of a list.
	 * @param property the list's name in JSON
	 * @param values the texts, which are not checked if {@code null}
	 * @param min fewest code points
	 * @param max most code points
	 */
	public void lengths(String property, @Nullable List<String> values, int min, int max) {
		each(property, values, (value, faults) -> faults.length("", value, min, max));
	}

	/**
	 * Bounds the length of each text of a map.
	 * @param property the map's name in JSON
	 * @param values the texts, which are not checked if {@code null}
	 * @param min fewest code points
	 * @param max most code points
	 */
	public void lengths(String property, @Nullable Map<?, String> values, int min, int max) {
		each(property, values, (value, faults) -> faults.length("", value, min, max));
	}

	/**
	 * Demands that a text matches a pattern as a whole.
	 * @param property its name in JSON
	 * @param value the text, which is not checked if {@code null}
	 * @param pattern the pattern
	 * @param description what the text must be
	 */
	public void matches(String property, @Nullable String value, Pattern pattern, String description) {
		if (value != null && !pattern.matcher(value).matches()) {
			add(property, "must be " + description + ", not " + excerpt(value));
		}
	}

	/**
	 * Demands that each text of a list matches a pattern.
	 * @param property the list's name in JSON
	 * @param values the texts, which are not checked if {@code null}
	 * @param pattern the pattern
	 * @param description what the text must be
	 */
	public void matchAll(String property, @Nullable List<String> values, Pattern pattern, String description) {
		each(property, values, (value, faults) -> faults.matches("", value, pattern, description));
	}

	/**
	 * Demands that each text of a map matches a pattern.
	 * @param property the map's name in JSON
	 * @param values the texts, which are not checked if {@code null}
	 * @param pattern the pattern
	 * @param description what the text must be
	 */
	public void matchAll(String property, @Nullable Map<?, String> values, Pattern pattern, String description) {
		each(property, values, (value, faults) -> faults.matches("", value, pattern, description));
	}

	/**
	 * Bounds the number of elements.
	 * @param property the name in JSON of what holds them
	 * @param values the elements, which are not checked if {@code null}
	 * @param min fewest
	 * @param max most
	 */
	public void count(String property, @Nullable Collection<?> values, int min, int max) {
		if (values != null) {
			count(property, values.size(), min, max);
		}
	}

	/**
	 * Bounds the number of entries.
	 * @param property the name in JSON of what holds them
	 * @param values the entries, which are not checked if {@code null}
	 * @param min fewest
	 * @param max most
	 */
	public void count(String property, @Nullable Map<?, ?> values, int min, int max) {
		if (values != null) {
			count(property, values.size(), min, max);
		}
	}

	/**
	 * Bounds the number of ids.
	 * @param property the name in JSON of what holds them
	 * @param values the ids, which are not checked if {@code null}
	 * @param min fewest
	 * @param max most
	 */
	public void count(String property, @Nullable Snowflakes values, int min, int max) {
		if (values != null) {
			count(property, values.size(), min, max);
		}
	}

	private void count(String property, int count, int min, int max) {
		if (count < min || count > max) {
			add(property, count + " given, " + bounds(count > max, min, max));
		}
	}

	/**
	 * Demands that no element is there twice.
	 * @param property the name in JSON of what holds them
	 * @param values the elements, which are not checked if {@code null}
	 */
	public void unique(String property, @Nullable Collection<?> values) {
		if (values == null) {
			return;
		}
		Set<Object> seen = new HashSet<>();
		int index = 0;
		for (Object value : values) {
			if (!seen.add(value)) {
				add(property + "[" + index + "]", excerpt(String.valueOf(value)) + " is there already");
			}
			index++;
		}
	}

	/**
	 * Demands that no id is there twice.
	 * @param property the name in JSON of what holds them
	 * @param values the ids, which are not checked if {@code null}
	 */
	public void unique(String property, @Nullable Snowflakes values) {
		if (values != null) {
			unique(property, values.stream().boxed().toList());
		}
	}

	/**
	 * Bounds a whole number.
	 * @param property its name in JSON
	 * @param value the number
	 * @param min smallest
	 * @param max largest
	 */
	public void range(String property, long value, long min, long max) {
		if (value < min || value > max) {
			add(property, value + ", " + bounds(value > max, min, max));
		}
	}

	/**
	 * Bounds a number.
	 * @param property its name in JSON
	 * @param value the number
	 * @param min smallest
	 * @param max largest
	 */
	public void range(String property, double value, long min, long max) {
		// Not a number is in no range
		if (!(value >= min && value <= max)) {
			add(property, value + ", " + bounds(value > max, min, max));
		}
	}

	/**
	 * Bounds a whole number that may be absent.
	 * @param property its name in JSON
	 * @param value the number, which is not checked if {@code null}
	 * @param min smallest
	 * @param max largest
	 */
	public void range(String property, @Nullable Integer value, long min, long max) {
		if (value != null) {
			range(property, value.longValue(), min, max);
		}
	}

	/**
	 * Bounds a number that may be absent.
	 * @param property its name in JSON
	 * @param value the number, which is not checked if {@code null}
	 * @param min smallest
	 * @param max largest
	 */
	public void range(String property, @Nullable Double value, long min, long max) {
		if (value != null) {
			range(property, value.doubleValue(), min, max);
		}
	}

	/**
	 * Checks an object at its place.
	 * @param <T> the type of the object
	 * @param property its name in JSON
	 * @param value the object, which is not checked if {@code null}
	 * @param validator checks it
	 */
	public <T> void nested(String property, @Nullable T value, BiConsumer<? super T, Faults> validator) {
		if (value != null) {
			int mark = enter(property);
			validator.accept(value, this);
			this.path.setLength(mark);
		}
	}

	/**
	 * Checks each element of a list at its place.
	 * @param <T> the type of the elements
	 * @param property the list's name in JSON, empty if the list is at hand itself
	 * @param values the elements, which are not checked if {@code null}
	 * @param validator checks one
	 */
	public <T> void each(String property, @Nullable List<T> values, BiConsumer<? super T, Faults> validator) {
		if (values == null) {
			return;
		}
		int mark = enter(property);
		int end = this.path.length();
		for (int i = 0; i < values.size(); i++) {
			this.path.append('[').append(i).append(']');
			validator.accept(values.get(i), this);
			this.path.setLength(end);
		}
		this.path.setLength(mark);
	}

	/**
	 * Checks each value of a map at its place.
	 * @param <T> the type of the values
	 * @param property the map's name in JSON, empty if the map is at hand itself
	 * @param values the values, which are not checked if {@code null}
	 * @param validator checks one
	 */
	public <T> void each(String property, @Nullable Map<?, T> values, BiConsumer<? super T, Faults> validator) {
		if (values == null) {
			return;
		}
		int mark = enter(property);
		values.forEach((key, value) -> nested(excerpt(String.valueOf(key), false), value, validator));
		this.path.setLength(mark);
	}

	/**
	 * Ends the checks.
	 * @param request what was checked, such as {@code MessageCreateRequest}
	 * @throws InvalidRequestException if something is wrong
	 */
	public void throwIfAny(String request) {
		if (!this.faults.isEmpty()) {
			throw new InvalidRequestException(request, this.faults);
		}
	}

	private int enter(String property) {
		int mark = this.path.length();
		if (mark > 0 && !property.isEmpty()) {
			this.path.append('.');
		}
		this.path.append(property);
		return mark;
	}

	private static String bounds(boolean above, long min, long max) {
		return above ? "at most " + max : "at least " + min;
	}

	private static String plural(int count, String noun) {
		return count + " " + noun + ((count == 1) ? "" : "s");
	}

	/**
	 * Shows a value in a message, shortened if it is long.
	 * @param value the value
	 * @return the value or its beginning, in quotation marks
	 */
	public static String excerpt(String value) {
		return excerpt(value, true);
	}

	private static String excerpt(String value, boolean quoted) {
		String quote = quoted ? "\"" : "";
		int length = value.codePointCount(0, value.length());
		if (length <= EXCERPT) {
			return quote + value + quote;
		}
		return quote + value.substring(0, value.offsetByCodePoints(0, EXCERPT)) + "…" + quote + " ("
				+ plural(length, "character") + ")";
	}

}
