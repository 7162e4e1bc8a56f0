package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import org.jspecify.annotations.Nullable;

/**
 * How a property is compared. A property that is absent meets nothing but
 * {@link #ABSENT}.
 */
enum Comparison {

	IS("is") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			return value != null && values.contains(value);
		}
	},

	LESS_THAN("less-than") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			return value != null && compare(value, values.get(0)) < 0;
		}
	},

	AT_MOST("at-most") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			return value != null && compare(value, values.get(0)) <= 0;
		}
	},

	GREATER_THAN("greater-than") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			return value != null && compare(value, values.get(0)) > 0;
		}
	},

	AT_LEAST("at-least") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			return value != null && compare(value, values.get(0)) >= 0;
		}
	},

	CONTAINS("contains") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			Object part = values.get(0);
			if (value instanceof Snowflakes ids) {
				return part instanceof Long id && ids.contains(id);
			}
			if (value instanceof List<?> list) {
				return list.contains(part);
			}
			return value instanceof String text && part instanceof String other && text.contains(other);
		}
	},

	STARTS_WITH("starts-with") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			return value instanceof String text && values.get(0) instanceof String part && text.startsWith(part);
		}
	},

	ENDS_WITH("ends-with") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			return value instanceof String text && values.get(0) instanceof String part && text.endsWith(part);
		}
	},

	HAS_BITS("has-bits") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			return value instanceof Long bits && values.get(0) instanceof Long wanted && (bits & wanted) == wanted;
		}
	},

	ABSENT("absent") {
		@Override
		boolean test(@Nullable Object value, List<Object> values) {
			return value == null || (value instanceof List<?> list && list.isEmpty())
					|| (value instanceof Snowflakes ids && ids.isEmpty());
		}
	};

	private final String word;

	Comparison(String word) {
		this.word = word;
	}

	String word() {
		return this.word;
	}

	abstract boolean test(@Nullable Object value, List<Object> values);

	/**
	 * Compares values of one kind, which {@link PropertyPath} has seen to.
	 */
	@SuppressWarnings("unchecked")
	private static int compare(Object value, Object other) {
		return ((Comparable<Object>) value).compareTo(other);
	}

	static Comparison of(String word) {
		for (Comparison comparison : values()) {
			if (comparison.word.equals(word)) {
				return comparison;
			}
		}
		throw new IllegalArgumentException("There is no comparison '" + word + "'");
	}

}
