package io.github.discordspring.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.application.OptionValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for the values that records are made of.
 */
class ValueTypeTests {

	@Test
	void aSnowflakeIsUnsigned() {
		assertThat(Snowflake.parse("18446744073709551615")).isEqualTo(-1);
		assertThat(Snowflake.toString(-1)).isEqualTo("18446744073709551615");
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Snowflake.parse("-1"));
	}

	@Test
	void aSnowflakeTellsItsTimeAndShard() {
		// The sample of Discord's documentation
		Instant instant = Snowflake.timestamp(175928847299117063L);
		assertThat(instant).isEqualTo(Instant.parse("2016-04-30T11:18:25.796Z"));
		assertThat(Snowflake.of(instant)).isEqualTo(175928847299117063L >>> 22 << 22);
		assertThat(Snowflake.shardOf(0, 16)).isZero();
		assertThat(Snowflake.shardOf(197038439483310086L, 16)).isEqualTo((int) ((197038439483310086L >> 22) % 16));
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of(Instant.EPOCH));
	}

	@Test
	void snowflakesAreImmutable() {
		long[] ids = { 1, 2 };
		Snowflakes snowflakes = Snowflakes.of(ids);
		ids[0] = 9;
		snowflakes.toArray()[1] = 9;
		assertThat(snowflakes).isEqualTo(Snowflakes.of(List.of(1L, 2L))).hasSameHashCodeAs(Snowflakes.of(1, 2));
		assertThat(snowflakes).hasToString("[1, 2]");
		assertThat(snowflakes.contains(2)).isTrue();
		assertThat(snowflakes.contains(9)).isFalse();
		assertThat(snowflakes.stream().sum()).isEqualTo(3);
		List<Long> seen = new ArrayList<>();
		snowflakes.forEach(seen::add);
		assertThat(seen).containsExactly(1L, 2L);
		assertThat(Snowflakes.of()).isSameAs(Snowflakes.empty());
	}

	@Test
	void whatIsOmittedIsNotNull() {
		Omittable<String> omitted = Omittable.omitted();
		assertThat(omitted.isPresent()).isFalse();
		assertThat(omitted).isNotEqualTo(Omittable.of(null));
		assertThat(Omittable.of(null).isPresent()).isTrue();
		assertThat(Omittable.of("a")).isEqualTo(Omittable.of("a")).hasSameHashCodeAs(Omittable.of("a"));
		assertThat(omitted.orElse("b")).isEqualTo("b");
		assertThat(Omittable.<String>of(null).orElse("b")).isNull();
		assertThat(Omittable.of("a").map(String::length)).isEqualTo(Omittable.of(1));
		assertThat(Omittable.<String>of(null).map(String::length)).isEqualTo(Omittable.of(null));
		assertThat(omitted.map(String::length)).isEqualTo(Omittable.omitted());
		assertThat(omitted).hasToString("(left out)");
	}

	@Test
	void aSecretIsMasked() {
		assertThat(new Secret("token")).hasToString(Secret.MASK).isEqualTo(new Secret("token"));
	}

	@Test
	void rawJsonIsImmutable() {
		byte[] bytes = "[1]".getBytes(StandardCharsets.UTF_8);
		RawJson json = RawJson.of(bytes);
		bytes[1] = '2';
		json.toByteArray()[1] = '3';
		assertThat(json).isEqualTo(RawJson.of("[1]")).hasSameHashCodeAs(RawJson.of("[1]")).hasToString("[1]");
	}

	@Test
	void theValueOfAnOptionIsReadAsItsType() {
		assertThat(OptionValue.of("123456789012345678").asLong()).isEqualTo(123456789012345678L);
		assertThat(OptionValue.of(5).asDouble()).isEqualTo(5);
		assertThat(OptionValue.of(0.5).asString()).isEqualTo("0.5");
		assertThat(OptionValue.of(true).asBoolean()).isTrue();
		assertThat(OptionValue.of(5)).isNotEqualTo(OptionValue.of(5.0)).isEqualTo(OptionValue.of(5));
		assertThatIllegalStateException().isThrownBy(() -> OptionValue.of("true").asBoolean());
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> OptionValue.of("x").asLong());
	}

}
