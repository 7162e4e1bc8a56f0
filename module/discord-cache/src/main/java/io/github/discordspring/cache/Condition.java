package io.github.discordspring.cache;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What an {@link EntityPredicate} is made of.
 */
sealed interface Condition {

	boolean test(Object entity);

	/**
	 * Conditions that are joined.
	 */
	sealed interface Several extends Condition {

		List<Condition> conditions();

	}

	/**
	 * All must be met.
	 */
	record All(List<Condition> conditions) implements Several {

		@Override
		public boolean test(Object entity) {
			for (int i = 0; i < this.conditions.size(); i++) {
				if (!this.conditions.get(i).test(entity)) {
					return false;
				}
			}
			return true;
		}

		@Override
		public String toString() {
			return text(this.conditions, " and ");
		}

	}

	/**
	 * One must be met.
	 */
	record Any(List<Condition> conditions) implements Several {

		@Override
		public boolean test(Object entity) {
			for (int i = 0; i < this.conditions.size(); i++) {
				if (this.conditions.get(i).test(entity)) {
					return true;
				}
			}
			return false;
		}

		@Override
		public String toString() {
			return text(this.conditions, " or ");
		}

	}

	private static String text(List<Condition> conditions, String word) {
		return conditions.stream().map(Condition::toString).collect(Collectors.joining(word, "(", ")"));
	}

	/**
	 * It must not be met.
	 */
	record Not(Condition condition) implements Condition {

		@Override
		public boolean test(Object entity) {
			return !this.condition.test(entity);
		}

		@Override
		public String toString() {
			return "not " + this.condition;
		}

	}

	/**
	 * A property is compared.
	 *
	 * @param path the property
	 * @param comparison how
	 * @param values with what, as {@link PropertyPath#value} gives it; mostly one
	 */
	record Compared(PropertyPath path, Comparison comparison, List<Object> values) implements Condition {

		@Override
		public boolean test(Object entity) {
			@Nullable Object value = this.path.get(entity);
			return this.comparison.test(value, this.values);
		}

		@Override
		public String toString() {
			return this.path + " " + this.comparison.word() + (this.values.isEmpty() ? ""
					: " " + this.values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		}

	}

}
