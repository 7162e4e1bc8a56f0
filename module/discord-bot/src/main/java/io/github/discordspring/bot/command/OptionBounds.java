package io.github.discordspring.bot.command;

import io.github.discordspring.model.application.ApplicationCommandOptionBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What Discord is told about the values of an option: the tightest of what is known.
 */
final class OptionBounds {

	/** Numbers of Discord's lie within these. */
	private static final double MAX_NUMBER = 1L << 53;

	private static final double MAX_WHOLE_NUMBER = MAX_NUMBER - 1;

	private static final int MAX_LENGTH = 6000;

	private final boolean whole;

	private final boolean number;

	private final boolean text;

	private @Nullable Double minValue;

	private @Nullable Double maxValue;

	private @Nullable Integer minLength;

	private @Nullable Integer maxLength;

	private boolean mustBeGiven;

	/**
	 * Starts without bounds but those of the type.
	 */
	OptionBounds(Class<?> javaType) {
		this.whole = javaType == Byte.class || javaType == Short.class || javaType == Integer.class
				|| javaType == Long.class;
		// Other numbers are made of texts, for which Discord takes no such bounds
		this.number = this.whole || javaType == Double.class || javaType == Float.class;
		this.text = javaType == String.class;
		if (javaType == Integer.class) {
			atLeast(Integer.MIN_VALUE);
			atMost(Integer.MAX_VALUE);
		}
		else if (javaType == Short.class) {
			atLeast(Short.MIN_VALUE);
			atMost(Short.MAX_VALUE);
		}
		else if (javaType == Byte.class) {
			atLeast(Byte.MIN_VALUE);
			atMost(Byte.MAX_VALUE);
		}
	}

	void atLeast(double value) {
		if (this.number && value > -MAX_NUMBER) {
			double bound = this.whole ? Math.ceil(value) : value;
			this.minValue = (this.minValue != null) ? Math.max(this.minValue, bound) : bound;
		}
	}

	void atMost(double value) {
		if (this.number && value < MAX_NUMBER) {
			double bound = this.whole ? Math.floor(value) : value;
			this.maxValue = (this.maxValue != null) ? Math.min(this.maxValue, bound) : bound;
		}
	}

	/**
	 * Excludes the bound itself, which can be said of whole numbers only.
	 */
	void above(double value) {
		atLeast(this.whole ? Math.floor(value) + 1 : value);
	}

	void below(double value) {
		atMost(this.whole ? Math.ceil(value) - 1 : value);
	}

	void atLeastCharacters(int length) {
		if (this.text && length > 0) {
			this.minLength = (this.minLength != null) ? Math.max(this.minLength, length) : length;
		}
	}

	void atMostCharacters(int length) {
		if (this.text && length < MAX_LENGTH) {
			this.maxLength = (this.maxLength != null) ? Math.min(this.maxLength, length) : length;
		}
	}

	void mustBeGiven() {
		this.mustBeGiven = true;
	}

	boolean isMustBeGiven() {
		return this.mustBeGiven;
	}

	/**
	 * Tells what is wrong with the bounds.
	 * @return {@code null} if nothing is
	 */
	@Nullable String mistake() {
		double most = this.whole ? MAX_WHOLE_NUMBER : MAX_NUMBER;
		if (this.minValue != null && this.minValue > ((this.maxValue != null) ? this.maxValue : most)) {
			return "must be at least " + text(this.minValue) + " and at most "
					+ text((this.maxValue != null) ? this.maxValue : most);
		}
		if (this.maxValue != null && this.maxValue < -most) {
			return "must be at most " + text(this.maxValue) + ", where Discord takes " + text(-most) + " and above";
		}
		int longest = (this.maxLength != null) ? this.maxLength : MAX_LENGTH;
		if (longest < 1 || (this.minLength != null && this.minLength > longest)) {
			return "must have at least " + ((this.minLength != null) ? this.minLength : 0) + " and at most " + longest
					+ " characters";
		}
		return null;
	}

	private static String text(double value) {
		return (value == Math.rint(value)) ? Long.toString((long) value) : Double.toString(value);
	}

	void addTo(ApplicationCommandOptionBuilder option) {
		if (this.minValue != null) {
			option.minValue(this.minValue);
		}
		if (this.maxValue != null) {
			option.maxValue(this.maxValue);
		}
		if (this.minLength != null) {
			option.minLength(this.minLength);
		}
		if (this.maxLength != null) {
			option.maxLength(this.maxLength);
		}
	}

}
