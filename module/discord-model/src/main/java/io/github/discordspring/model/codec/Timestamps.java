package io.github.discordspring.model.codec;

import java.time.Instant;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads points in time as Discord writes them: ISO 8601 with microseconds and an offset,
 * with milliseconds and {@code Z}, with whole seconds, or without a zone, which means
 * UTC.
 */
final class Timestamps {

	private static final int[] DAYS_BEFORE_MONTH = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

	private static final int SECONDS_PER_DAY = 86_400;

	private static final int DAYS_BEFORE_1970 = daysBeforeYear(1970);

	private static final long WRONG = Long.MIN_VALUE;

	private final char[] text;

	private final int end;

	private int index;

	private boolean wrong;

	private Timestamps(char[] text, int offset, int length) {
		this.text = text;
		this.index = offset;
		this.end = offset + length;
	}

	static Instant read(JsonParser parser) {
		if (parser.currentToken() != JsonToken.VALUE_STRING) {
			throw ValueReader.unexpected(parser, "a timestamp");
		}
		Timestamps timestamp = new Timestamps(parser.getStringCharacters(), parser.getStringOffset(),
				parser.getStringLength());
		long second = timestamp.dateAndTime();
		int nano = timestamp.fraction();
		second -= timestamp.offset();
		if (timestamp.wrong || timestamp.index != timestamp.end) {
			throw new StreamReadException(parser,
					"Expected a timestamp in ISO 8601, such as 2015-01-01T00:00:00.000000+00:00"
							+ ValueReader.at(parser));
		}
		return Instant.ofEpochSecond(second, nano);
	}

	private long dateAndTime() {
		int year = digits(4);
		expect('-');
		int month = digits(2);
		expect('-');
		int day = digits(2);
		expect('T');
		int hour = digits(2);
		expect(':');
		int minute = digits(2);
		expect(':');
		int second = digits(2);
		if (this.wrong || month < 1 || month > 12 || day < 1 || day > daysOf(year, month) || hour > 23 || minute > 59
				|| second > 59) {
			this.wrong = true;
			return WRONG;
		}
		int dayOfYear = DAYS_BEFORE_MONTH[month - 1] + day - 1 + ((month > 2 && isLeap(year)) ? 1 : 0);
		long days = (long) daysBeforeYear(year) - DAYS_BEFORE_1970 + dayOfYear;
		return days * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
	}

	/** Up to nine digits, in nanoseconds. */
	private int fraction() {
		if (this.index >= this.end || this.text[this.index] != '.') {
			return 0;
		}
		this.index++;
		int nano = 0;
		int count = 0;
		for (; this.index < this.end && isDigit(this.text[this.index]); count++) {
			nano = (count < 9) ? nano * 10 + this.text[this.index] - '0' : nano;
			this.index++;
		}
		this.wrong |= count == 0;
		for (; count < 9; count++) {
			nano *= 10;
		}
		return nano;
	}

	/** Nothing, {@code Z}, or hours and minutes; in seconds. */
	private int offset() {
		if (this.index >= this.end) {
			return 0;
		}
		char sign = this.text[this.index++];
		if (sign == 'Z') {
			return 0;
		}
		int hours = digits(2);
		if (this.index < this.end && this.text[this.index] == ':') {
			this.index++;
		}
		int minutes = digits(2);
		this.wrong |= (sign != '+' && sign != '-') || hours > 18 || minutes > 59;
		int seconds = hours * 3600 + minutes * 60;
		return (sign == '-') ? -seconds : seconds;
	}

	private int digits(int count) {
		if (this.end - this.index < count) {
			this.wrong = true;
			return 0;
		}
		int number = 0;
		for (int i = 0; i < count; i++) {
			char digit = this.text[this.index++];
			this.wrong |= !isDigit(digit);
			number = number * 10 + digit - '0';
		}
		return number;
	}

	private void expect(char character) {
		if (this.index >= this.end || this.text[this.index++] != character) {
			this.wrong = true;
		}
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	private static int daysOf(int year, int month) {
		int days = DAYS_BEFORE_MONTH[month] - DAYS_BEFORE_MONTH[month - 1];
		return (month == 2 && isLeap(year)) ? days + 1 : days;
	}

	private static boolean isLeap(int year) {
		return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	}

	/** Days from the year 1 on. */
	private static int daysBeforeYear(int year) {
		int before = year - 1;
		return before * 365 + Math.floorDiv(before, 4) - Math.floorDiv(before, 100) + Math.floorDiv(before, 400);
	}

}
