package io.github.discordspring.model.application;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Value of a command's option or of a choice: text, a whole number, a number, or true or
 * false. An id is text.
 */
public final class OptionValue {

	private final Object value;

	private OptionValue(Object value) {
		this.value = value;
	}

	/**
	 * Makes a text.
	 * @param value up to 6000 characters, in a choice 100
	 * @return the value
	 */
	public static OptionValue of(String value) {
		return new OptionValue(Objects.requireNonNull(value));
	}

	/**
	 * Makes a whole number.
	 * @param value within 2^53
	 * @return the value
	 */
	public static OptionValue of(long value) {
		return new OptionValue(value);
	}

	/**
	 * Makes a number.
	 * @param value within 2^53
	 * @return the value
	 */
	public static OptionValue of(double value) {
		return new OptionValue(value);
	}

	/**
	 * Makes true or false.
	 * @param value which of the two
	 * @return the value
	 */
	public static OptionValue of(boolean value) {
		return new OptionValue(value);
	}

	/**
	 * Gives the value as it is.
	 * @return a {@code String}, {@code Long}, {@code Double} or {@code Boolean}
	 */
	public Object get() {
		return this.value;
	}

	/**
	 * Gives the value as text.
	 * @return the text, or the digits of a number
	 */
	public String asString() {
		return this.value.toString();
	}

	/**
	 * Gives a whole number, or an id.
	 * @return the number
	 * @throws NumberFormatException if it is neither
	 */
	public long asLong() {
		if (this.value instanceof Number number) {
			return number.longValue();
		}
		return Long.parseUnsignedLong(asString());
	}

	/**
	 * Gives a number.
	 * @return the number
	 * @throws NumberFormatException if it is none
	 */
	public double asDouble() {
		return (this.value instanceof Number number) ? number.doubleValue() : Double.parseDouble(asString());
	}

	/**
	 * Gives true or false.
	 * @return the value
	 * @throws IllegalStateException if it is neither
	 */
	public boolean asBoolean() {
		if (this.value instanceof Boolean bool) {
			return bool;
		}
		throw new IllegalStateException("The value is neither true nor false: " + this.value);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof OptionValue that && this.value.equals(that.value);
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	@Override
	public String toString() {
		return asString();
	}

}
