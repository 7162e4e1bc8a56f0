package io.github.discordspring.model.codec;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

import io.github.discordspring.model.stream.Timestamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.exc.StreamReadException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Timestamps}.
 */
class TimestampsTests {

	private static final long SEED = 42;

	@ParameterizedTest
	@CsvSource({ "2021-03-31T20:05:44.123000+00:00, 2021-03-31T20:05:44.123Z",
			"2015-04-26T06:26:56.936000+00:00,      2015-04-26T06:26:56.936Z",
			"2026-11-20T10:00:00.5Z,                2026-11-20T10:00:00.5Z",
			"2026-11-20T10:00:00Z,                  2026-11-20T10:00:00Z",
			"2026-11-20T10:00:00,                   2026-11-20T10:00:00Z",
			"2026-11-20T10:00:00.123456,            2026-11-20T10:00:00.123456Z",
			"2026-11-20T10:00:00+02:00,             2026-11-20T08:00:00Z",
			"2026-11-20T10:00:00-0730,              2026-11-20T17:30:00Z",
			"2026-11-20T10:00:00.1234567899Z,       2026-11-20T10:00:00.123456789Z",
			"2024-02-29T23:59:59Z,                  2024-02-29T23:59:59Z",
			"1969-12-31T23:59:59.999Z,              1969-12-31T23:59:59.999Z" })
	void whatDiscordWritesIsRead(String text, Instant expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026", "2026-11-20", "2026-11-20T", "2026-11-20T10:00", "2026-11-20 10:00:00Z",
			"2026-13-20T10:00:00Z", "2026-00-20T10:00:00Z", "2026-11-31T10:00:00Z", "2025-02-29T10:00:00Z",
			"2026-11-00T10:00:00Z", "2026-11-20T24:00:00Z", "2026-11-20T10:60:00Z", "2026-11-20T10:00:60Z",
			"2026-11-20T10:00:00.Z", "2026-11-20T10:00:00+", "2026-11-20T10:00:00+2", "2026-11-20T10:00:00*02:00",
			"2026-11-20T10:00:00+19:00", "2026-11-20T10:00:00Zz", "2026-11-20T10:00:00+00:00x", "+026-11-20T10:00:00Z",
			"20a6-11-20T10:00:00Z", "٢٠٢٦-11-20T10:00:00Z" })
	void anythingElseIsRefused(String text) {
		assertThatExceptionOfType(StreamReadException.class).isThrownBy(() -> read(text))
			.withMessageContaining("Expected a timestamp in ISO 8601");
	}

	@Test
	void everyTimestampOfTheJdkIsReadAsTheJdkDoes() {
		Random random = new Random(SEED);
		for (int run = 0; run < 20_000; run++) {
			long second = random.nextLong(Instant.parse("0001-01-02T00:00:00Z").getEpochSecond(),
					Instant.parse("9999-12-30T00:00:00Z").getEpochSecond());
			Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000) * 1000L);
			ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(2160) - 1080) * 60);
			OffsetDateTime time = instant.atOffset(offset);
			assertThat(read(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))).as("seed %d, %s", SEED, time)
				.isEqualTo(instant);
			assertThat(read(instant.toString())).isEqualTo(instant);
		}
	}

	private static Instant read(String text) {
		return GeneratedCodecTests.read(Codecs.INSTANT, "\"" + text + "\"");
	}

}
