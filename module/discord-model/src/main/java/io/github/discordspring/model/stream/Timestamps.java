package io.github.discordspring.model.stream;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Reads points in time as Discord writes them: ISO 8601 with microseconds and an offset,
 * with milliseconds and {@code Z}, with whole seconds, or without a zone, which means
 * UTC.
 */
public final class Timestamps {

	private static final int[] DAYS_BEFORE_MONTH = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

	private static final int DAYS_BEFORE_1970 = daysBeforeYear(1970);

	private static final int[] NANOS = { 1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000, 100,
			10, 1 };

	/** Length of what has no fraction and no zone. */
	private static final int LENGTH = "2015-01-01T00:00:00".length();

	private static final int WRONG = Integer.MIN_VALUE;

	private Timestamps() {
	}

	/**
	 * Reads a point in time from text in ASCII.
	 * @param text what holds the text
	 * @param start where it begins
	 * @param end where it ends
	 * @return the instant, or {@code null} if there is something else
	 */
	public static @Nullable Instant parse(byte[] text, int start, int end) {
		if (end - start < LENGTH) {
			return null;
		}
		int century = twoDigits(text, start);
		int yearOfCentury = twoDigits(text, start + 2);
		int month = twoDigits(text, start + 5);
		int day = twoDigits(text, start + 8);
		int hour = twoDigits(text, start + 11);
		int minute = twoDigits(text, start + 14);
		int second = twoDigits(text, start + 17);
		int year = century * 100 + yearOfCentury;
		if ((century | yearOfCentury | month | day | hour | minute | second) < 0 || text[start + 4] != '-'
				|| text[start + 7] != '-' || text[start + 10] != 'T' || text[start + 13] != ':'
				|| text[start + 16] != ':' || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)
				|| hour > 23 || minute > 59 || second > 59) {
			return null;
		}
		int zone = start + LENGTH;
		int nano = 0;
		if (zone < end && text[zone] == '.') {
			int fraction = zone + 1;
			zone = endOfDigits(text, fraction, end);
			if (zone == fraction) {
				return null;
			}
			nano = nanos(text, fraction, zone);
		}
		int offset = offset(text, zone, end);
		if (offset == WRONG) {
			return null;
		}
		int dayOfYear = DAYS_BEFORE_MONTH[month - 1] + day - 1 + ((month > 2 && isLeap(year)) ? 1 : 0);
		long days = (long) daysBeforeYear(year) - DAYS_BEFORE_1970 + dayOfYear;
		return Instant.ofEpochSecond(days * 86_400 + hour * 3600L + minute * 60L + second - offset, nano);
	}

	/** Gives -1 if there is something else. */
	private static int twoDigits(byte[] text, int index) {
		int first = text[index] - '0';
		int second = text[index + 1] - '0';
		return (first < 0 || first > 9 || second < 0 || second > 9) ? -1 : first * 10 + second;
	}

	private static int endOfDigits(byte[] text, int start, int end) {
		int index = start;
		while (index < end && text[index] >= '0' && text[index] <= '9') {
			index++;
		}
		return index;
	}

	/** The first nine digits of a fraction; more are too fine. */
	private static int nanos(byte[] text, int start, int end) {
		int count = Math.min(end - start, 9);
		int number = 0;
		for (int i = start; i < start + count; i++) {
			number = number * 10 + text[i] - '0';
		}
		return number * NANOS[count];
	}

	/** Nothing, {@code Z}, or hours and minutes, with or without a colon; in seconds. */
	private static int offset(byte[] text, int start, int end) {
		int length = end - start;
		if (length == 0 || (length == 1 && text[start] == 'Z')) {
			return 0;
		}
		byte sign = text[start];
		boolean colon = length == 6 && text[start + 3] == ':';
		if ((!colon && length != 5) || (sign != '+' && sign != '-')) {
			return WRONG;
		}
		int hours = twoDigits(text, start + 1);
		int minutes = twoDigits(text, end - 2);
		if ((hours | minutes) < 0 || hours > 18 || minutes > 59) {
			return WRONG;
		}
		int seconds = hours * 3600 + minutes * 60;
		return (sign == '-') ? -seconds : seconds;
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
