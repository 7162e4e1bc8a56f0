package io.github.discordspring.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * An enumeration of Discord's whose wire form is a string. It is open: a string that is
 * not known here is kept and written back as it came. Two are equal if their strings are.
 */
public abstract class StringEnum {

	private final String value;

	/**
	 * For the types of this library.
	 * @param value the string that Discord uses
	 */
	protected StringEnum(String value) {
		this.value = value;
	}

	/**
	 * Gives the string that Discord uses.
	 * @return the string
	 */
	public final String value() {
		return this.value;
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return other instanceof StringEnum that && that.value.equals(this.value) && getClass().isInstance(other);
	}

	@Override
	public final int hashCode() {
		return this.value.hashCode();
	}

	@Override
	public final String toString() {
		return this.value;
	}

	/**
	 * The constants of one enumeration.
	 *
	 * @param <E> the enumeration
	 */
	protected static final class Constants<E extends StringEnum> {

		private final Function<String, E> factory;

		private final Map<String, E> constants = new LinkedHashMap<>();

		/**
		 * Starts an enumeration without constants.
		 * @param factory makes an element
		 */
		public Constants(Function<String, E> factory) {
			this.factory = factory;
		}

		/**
		 * Adds a constant. To be called from the static initializer only.
		 * @param value its string
		 * @return the constant
		 */
		public E add(String value) {
			E constant = this.factory.apply(value);
			this.constants.put(value, constant);
			return constant;
		}

		/**
		 * Finds the constant of a string.
		 * @param value the string
		 * @return the constant, or a new element that keeps the string
		 */
		public E of(String value) {
			E constant = this.constants.get(value);
			return (constant != null) ? constant : this.factory.apply(value);
		}

		/**
		 * Gives all constants, in the order of their declaration.
		 * @return an unmodifiable collection
		 */
		public Collection<E> all() {
			return Collections.unmodifiableCollection(this.constants.values());
		}

	}

}
