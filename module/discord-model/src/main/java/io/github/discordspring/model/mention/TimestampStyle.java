package io.github.discordspring.model.mention;

import org.jspecify.annotations.Nullable;

/**
 * How a timestamp in a message is shown. Each reader sees it in the own language and time
 * zone; the examples are British English.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/reference#message-formatting-timestamp-styles">Timestamp
 * styles</a>
 */
public enum TimestampStyle {

	/** {@code 16:20}. */
	SHORT_TIME('t'),

	/** {@code 16:20:30}. */
	MEDIUM_TIME('T'),

	/** {@code 20/04/2021}. */
	SHORT_DATE('d'),

	/** {@code 20 April 2021}. */
	LONG_DATE('D'),

	/** {@code 20 April 2021 at 16:20}; what a timestamp without style is shown as. */
	LONG_DATE_SHORT_TIME('f'),

	/** {@code Tuesday, 20 April 2021 at 16:20}. */
	FULL_DATE_SHORT_TIME('F'),

	/** {@code 20/04/2021, 16:20}. */
	SHORT_DATE_SHORT_TIME('s'),

	/** {@code 20/04/2021, 16:20:30}. */
	SHORT_DATE_MEDIUM_TIME('S'),

	/** {@code 4 years ago}. */
	RELATIVE_TIME('R');

	private static final TimestampStyle[] VALUES = values();

	private final char symbol;

	TimestampStyle(char symbol) {
		this.symbol = symbol;
	}

	/**
	 * Gives the letter that stands for the style.
	 * @return the letter
	 */
	public char symbol() {
		return this.symbol;
	}

	/**
	 * Finds the style of a letter.
	 * @param symbol the letter, upper and lower case being different
	 * @return the style, or {@code null} if there is none
	 */
	public static @Nullable TimestampStyle of(char symbol) {
		for (TimestampStyle style : VALUES) {
			if (style.symbol == symbol) {
				return style;
			}
		}
		return null;
	}

}
