package io.github.discordspring.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An enumeration of Discord's whose wire form is a number. It is open: a number that is
 * not known here is kept and written back as it came. Two are equal if their numbers are.
 * Compare with {@code equals}, or {@code switch} over {@link #value()}.
 */
public abstract class IntEnum {

	private final int value;

	private final @Nullable String name;

	/**
	 * For the types of this library.
	 * @param value the number that Discord uses
	 * @param name its name in Discord's documentation, or {@code null} if it is unknown
	 */
	protected IntEnum(int value, @Nullable String name) {
		this.value = value;
		this.name = name;
	}

	/**
	 * Gives the number that Discord uses.
	 * @return the number
	 */
	public final int value() {
		return this.value;
	}

	/**
	 * Tells whether the number was documented when this library was made.
	 * @return whether it is known
	 */
	public final boolean isKnown() {
		return this.name != null;
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return other instanceof IntEnum that && that.value == this.value && getClass().isInstance(other);
	}

	@Override
	public final int hashCode() {
		return this.value;
	}

	/**
	 * Gives the name in Discord's documentation.
	 * @return the name, or {@code UNKNOWN(n)}
	 */
	@Override
	public final String toString() {
		return Objects.requireNonNullElseGet(this.name, () -> "UNKNOWN(" + this.value + ")");
	}

	/**
	 * The constants of one enumeration.
	 *
	 * @param <E> the enumeration
	 */
	protected static final class Constants<E extends IntEnum> {

		private static final int LARGEST_INDEX = 255;

		private final Factory<E> factory;

		private final List<E> constants = new ArrayList<>();

		private @Nullable Object[] byValue = new @Nullable Object[0];

		/**
		 * Starts an enumeration without constants.
		 * @param factory makes an element
		 */
		public Constants(Factory<E> factory) {
			this.factory = factory;
		}

		/**
		 * Adds a constant. To be called from the static initializer only.
		 * @param value its number
		 * @param name its name
		 * @return the constant
		 */
		public E add(int value, String name) {
			E constant = this.factory.create(value, name);
			this.constants.add(constant);
			if (value >= 0 && value <= LARGEST_INDEX) {
				if (value >= this.byValue.length) {
					this.byValue = Arrays.copyOf(this.byValue, value + 1);
				}
				this.byValue[value] = constant;
			}
			return constant;
		}

		/**
		 * Finds the constant of a number.
		 * @param value the number
		 * @return the constant, or a new element that keeps the number
		 */
		@SuppressWarnings("unchecked")
		public E of(int value) {
			if (value >= 0 && value < this.byValue.length && this.byValue[value] != null) {
				return (E) this.byValue[value];
			}
			if (value < 0 || value > LARGEST_INDEX) {
				for (E constant : this.constants) {
					if (constant.value() == value) {
						return constant;
					}
				}
			}
			return this.factory.create(value, null);
		}

		/**
		 * Gives all constants, in the order of their declaration.
		 * @return an unmodifiable list
		 */
		public List<E> all() {
			return Collections.unmodifiableList(this.constants);
		}

	}

	/**
	 * Makes an element of an enumeration.
	 *
	 * @param <E> the enumeration
	 */
	@FunctionalInterface
	protected interface Factory<E extends IntEnum> {

		/**
		 * Makes it.
		 * @param value its number
		 * @param name its name, {@code null} if it is not known
		 * @return the element
		 */
		E create(int value, @Nullable String name);

	}

}
