package io.github.discordspring.model;

import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Snowflake}.
 */
class SnowflakeTests {

	@Test
	void theSampleOfTheDocumentationFallsIntoItsParts() {
		long id = 175928847299117063L;
		assertThat(Snowflake.timestamp(id)).isEqualTo(Instant.parse("2016-04-30T11:18:25.796Z"));
		assertThat(Snowflake.worker(id)).isEqualTo(1);
		assertThat(Snowflake.process(id)).isZero();
		assertThat(Snowflake.increment(id)).isEqualTo(7);
	}

	@Test
	void anIdIsMadeOfItsPartsAgain() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 1000; i++) {
			long id = random.nextLong();
			long epoch = random.nextLong(0, 2_000_000_000_000L);
			long again = Snowflake.of(Snowflake.timestamp(id, epoch), epoch, Snowflake.worker(id),
					Snowflake.process(id), Snowflake.increment(id));
			assertThat(again).as("seed %d, id %d, epoch %d", seed, id, epoch).isEqualTo(id);
			assertThat(Snowflake.parse(Snowflake.toString(id))).as("seed %d, id %d", seed, id).isEqualTo(id);
			assertThat(Snowflake.isValid(Snowflake.toString(id))).as("seed %d, id %d", seed, id).isTrue();
		}
	}

	@Test
	void aTimeHasALowestAndAHighestId() {
		Instant time = Instant.parse("2026-11-21T10:00:00.123Z");
		long lowest = Snowflake.of(time);
		long highest = Snowflake.highestOf(time);
		assertThat(Snowflake.timestamp(lowest)).isEqualTo(time);
		assertThat(Snowflake.timestamp(highest)).isEqualTo(time);
		assertThat(Snowflake.timestamp(lowest - 1)).isEqualTo(time.minusMillis(1));
		assertThat(Snowflake.timestamp(highest + 1)).isEqualTo(time.plusMillis(1));
	}

	@Test
	void idsEndWithTheir42BitsOfTime() {
		Instant last = Snowflake.timestamp(-1);
		assertThat(Snowflake.highestOf(last)).isEqualTo(-1);
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of(last.plusMillis(1)))
			.withMessageContaining("2015-01-01T00:00:00Z");
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of(Instant.MAX));
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of(Instant.MIN));
		assertThat(Snowflake.of(Instant.ofEpochMilli(Snowflake.EPOCH))).isZero();
	}

	@Test
	void partsOutOfRangeAreNamed() {
		Instant time = Instant.parse("2026-11-21T10:00:00Z");
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of(time, Snowflake.EPOCH, 32, 0, 0))
			.withMessageContaining("worker");
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of(time, Snowflake.EPOCH, 0, -1, 0))
			.withMessageContaining("process");
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of(time, Snowflake.EPOCH, 0, 0, 4096))
			.withMessageContaining("increment");
	}

	@Test
	void idsAreComparedWithoutSign() {
		assertThat(Snowflake.compare(-1, 1)).isPositive();
		assertThat(Snowflake.compare(1, 2)).isNegative();
		assertThat(Snowflake.compare(-1, -1)).isZero();
	}

	@Test
	void onlyDigitsOf64BitsAreAnId() {
		assertThat(Snowflake.isValid("18446744073709551615")).isTrue();
		assertThat(Snowflake.isValid("1")).isTrue();
		for (String text : new String[] { "", "0", "01", "-1", "+1", "1 ", "18446744073709551616",
				"99999999999999999999", "100000000000000000000", "1a", "١٢" }) {
			assertThat(Snowflake.isValid(text)).as(text).isFalse();
		}
	}

}
