package io.github.discordspring.emulator.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Reads and writes times as Discord does.
 */
public final class Timestamps {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx")
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter ANY = DateTimeFormatter
		.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX]");

	private Timestamps() {
	}

	/**
	 * Writes a time, with microseconds and an offset.
	 * @param instant the time
	 * @return such as {@code 2026-11-20T14:00:00.000000+00:00}
	 */
	public static String format(Instant instant) {
		return FORMAT.format(instant);
	}

	/**
	 * Writes a time that was sent in any form of ISO 8601 as Discord writes it.
	 * @param text the time
	 * @return the same in Discord's form
	 * @throws DateTimeException if it is no time
	 */
	public static String normalise(String text) {
		TemporalAccessor time;
		try {
			time = OffsetDateTime.parse(text);
		}
		catch (DateTimeException ex) {
			time = ANY.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
		}
		return format((time instanceof LocalDateTime local) ? local.toInstant(ZoneOffset.UTC) : Instant.from(time));
	}

	static boolean isValid(String text) {
		try {
			normalise(text);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
