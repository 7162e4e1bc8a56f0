package io.github.discordspring.cache;

import java.util.List;

/**
 * A property in an {@link EntityPredicate} that is being made. Values are given as Java
 * has them ({@code long} ids, numbers, booleans, texts, {@code Instant}, constants such
 * as {@code ChannelType.GUILD_TEXT}) or as JSON has them. A property that is absent meets
 * nothing but {@link #isAbsent()}; ids and numbers are never absent, but 0.
 *
 * @param <T> the type of the entities
 */
public final class ComparedProperty<T> {

	private final EntityType<T> type;

	private final PropertyPath path;

	ComparedProperty(EntityType<T> type, PropertyPath path) {
		this.type = type;
		this.path = path;
	}

	/**
	 * Demands a value.
	 * @param value the value
	 * @return the condition
	 * @throws IllegalArgumentException if it is of another kind than the property
	 */
	public EntityPredicate<T> is(Object value) {
		return isAnyOf(value);
	}

	/**
	 * Demands one of some values.
	 * @param values the values, at least one
	 * @return the condition
	 * @throws IllegalArgumentException if one is of another kind than the property
	 */
	public EntityPredicate<T> isAnyOf(Object... values) {
		if (values.length == 0) {
			throw new IllegalArgumentException("Say at least one value that '" + this.path + "' may have");
		}
		return compare(Comparison.IS, values);
	}

	/**
	 * Demands less than a value.
	 * @param value a number, time or text
	 * @return the condition
	 * @throws IllegalArgumentException if it is of another kind than the property
	 */
	public EntityPredicate<T> isLessThan(Object value) {
		return compare(Comparison.LESS_THAN, value);
	}

	/**
	 * Demands a value or less.
	 * @param value a number, time or text
	 * @return the condition
	 * @throws IllegalArgumentException if it is of another kind than the property
	 */
	public EntityPredicate<T> isAtMost(Object value) {
		return compare(Comparison.AT_MOST, value);
	}

	/**
	 * Demands more than a value.
	 * @param value a number, time or text
	 * @return the condition
	 * @throws IllegalArgumentException if it is of another kind than the property
	 */
	public EntityPredicate<T> isGreaterThan(Object value) {
		return compare(Comparison.GREATER_THAN, value);
	}

	/**
	 * Demands a value or more.
	 * @param value a number, time or text
	 * @return the condition
	 * @throws IllegalArgumentException if it is of another kind than the property
	 */
	public EntityPredicate<T> isAtLeast(Object value) {
		return compare(Comparison.AT_LEAST, value);
	}

	/**
	 * Demands that a text has a part, or a list an element.
	 * @param part the part, or the id or text that the list has
	 * @return the condition
	 * @throws IllegalArgumentException if the property has no parts
	 */
	public EntityPredicate<T> contains(Object part) {
		return compare(Comparison.CONTAINS, part);
	}

	/**
	 * Demands how a text starts.
	 * @param start the start, in the same case
	 * @return the condition
	 * @throws IllegalArgumentException if the property is no text
	 */
	public EntityPredicate<T> startsWith(String start) {
		return compare(Comparison.STARTS_WITH, start);
	}

	/**
	 * Demands how a text ends.
	 * @param end the end, in the same case
	 * @return the condition
	 * @throws IllegalArgumentException if the property is no text
	 */
	public EntityPredicate<T> endsWith(String end) {
		return compare(Comparison.ENDS_WITH, end);
	}

	/**
	 * Demands bits, such as flags or permissions.
	 * @param bits the bits, all of which must be set
	 * @return the condition
	 * @throws IllegalArgumentException if the property has no bits
	 */
	public EntityPredicate<T> hasBits(long bits) {
		return compare(Comparison.HAS_BITS, bits);
	}

	/**
	 * Demands that it is absent, or an empty list.
	 * @return the condition
	 */
	public EntityPredicate<T> isAbsent() {
		return compare(Comparison.ABSENT);
	}

	private EntityPredicate<T> compare(Comparison comparison, Object... values) {
		return new EntityPredicate<>(this.type, condition(this.path, comparison, List.of(values)));
	}

	/**
	 * Makes a comparison.
	 * @throws IllegalArgumentException if it means nothing for the property
	 */
	static Condition condition(PropertyPath path, Comparison comparison, List<Object> values) {
		if (!path.allows(comparison)) {
			throw new IllegalArgumentException("'" + comparison.word() + "' means nothing for property '" + path + "'");
		}
		int expected = (comparison == Comparison.ABSENT) ? 0 : 1;
		if (comparison == Comparison.IS ? values.isEmpty() : values.size() != expected) {
			throw new IllegalArgumentException("'" + comparison.word() + "' of property '" + path + "' does not take "
					+ values.size() + " values");
		}
		return new Condition.Compared(path, comparison, values.stream().map(path::value).toList());
	}

}
