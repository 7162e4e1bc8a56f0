package io.github.discordspring.model.validation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.discordspring.model.Snowflakes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Faults}.
 */
class FaultsTests {

	private static final String EMOJI = "\uD83D\uDE00";

	private final Faults faults = new Faults();

	@ParameterizedTest
	@CsvSource(nullValues = "fine",
			value = { "0, 0, 3, fine", "0, 1, 3, 'x: 0 characters, at least 1'", "1, 1, 3, fine", "3, 1, 3, fine",
					"4, 1, 3, 'x: 4 characters, at most 3'", "1, 2, 3, 'x: 1 character, at least 2'", "2, 2, 3, fine" })
	void textIsCountedInCodePoints(int length, int min, int max, @Nullable String expected) {
		for (String character : List.of("a", EMOJI)) {
			Faults counted = new Faults();
			counted.length("x", character.repeat(length), min, max);
			assertThat(counted.all()).map(Fault::toString)
				.isEqualTo((expected != null) ? List.of(expected) : List.of());
		}
	}

	@Test
	void whatIsNullIsNotChecked() {
		this.faults.length("x", null, 1, 1);
		this.faults.lengths("x", (List<String>) null, 1, 1);
		this.faults.matches("x", null, Pattern.compile("a"), "a");
		this.faults.count("x", (List<?>) null, 1, 1);
		this.faults.count("x", (Map<?, ?>) null, 1, 1);
		this.faults.count("x", (Snowflakes) null, 1, 1);
		this.faults.unique("x", (List<?>) null);
		this.faults.range("x", (Integer) null, 1, 1);
		this.faults.range("x", (Double) null, 1, 1);
		this.faults.nested("x", (String) null, (value, inner) -> inner.add("never"));
		this.faults.each("x", (List<String>) null, (value, inner) -> inner.add("never"));
		assertThat(this.faults.isEmpty()).isTrue();
	}

	@Test
	void numbersHaveBothBounds() {
		this.faults.range("low", 0, 1L, 2L);
		this.faults.range("first", 1, 1L, 2L);
		this.faults.range("last", 2.0, 1L, 2L);
		this.faults.range("high", 2.5, 1L, 2L);
		this.faults.range("nothing", Double.NaN, 1L, 2L);
		assertThat(this.faults.all()).map(Fault::toString)
			.containsExactly("low: 0, at least 1", "high: 2.5, at most 2", "nothing: NaN, at least 1");
	}

	@Test
	void elementsAreCountedAndMayHaveToDiffer() {
		this.faults.count("many", List.of(1, 2, 3), 0, 2);
		this.faults.count("none", Snowflakes.empty(), 1, 2);
		this.faults.count("map", Map.of("a", 1), 2, 3);
		this.faults.unique("twice", Snowflakes.of(7, 8, 7));
		this.faults.unique("once", List.of("a", "b"));
		assertThat(this.faults.all()).map(Fault::toString)
			.containsExactly("many: 3 given, at most 2", "none: 0 given, at least 1", "map: 1 given, at least 2",
					"twice[2]: \"7\" is there already");
	}

	@Test
	void thePathLeadsThroughListsAndMaps() {
		this.faults.each("embeds", Arrays.asList("a", "b", "c"), (embed, inEmbed) -> {
			if (embed.equals("c")) {
				inEmbed.each("fields", List.of("x"), (field, inField) -> inField.length("name", "12", 0, 1));
			}
		});
		this.faults.lengths("name_localizations", Map.of("de", "long"), 1, 3);
		this.faults.each("", List.of(1), (value, inElement) -> inElement.add("wrong"));
		assertThat(this.faults.all()).map(Fault::path)
			.containsExactly("embeds[2].fields[0].name", "name_localizations.de", "[0]");
	}

	@Test
	void longTextsAreShownAsExcerpts() {
		this.faults.matches("name", EMOJI.repeat(100), Pattern.compile("a*"), "only a");
		assertThat(this.faults.all()).map(Fault::message)
			.containsExactly("must be only a, not \"" + EMOJI.repeat(40) + "…\" (100 characters)");
	}

	@Test
	void oneExceptionTellsAllFaults() {
		this.faults.add("content", "is missing");
		this.faults.add("is empty");
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> this.faults.throwIfAny("Message"))
			.withMessage("Message is not valid and was not sent: content: is missing; is empty")
			.satisfies((ex) -> assertThat(ex.faults()).containsExactly(new Fault("content", "is missing"),
					new Fault("", "is empty")));
	}

	@Test
	void theMessageOfTheExceptionStaysReadable() {
		for (int i = 0; i < 1000; i++) {
			this.faults.add("x", "is wrong");
		}
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> this.faults.throwIfAny("Message"))
			.withMessageEndingWith("x: is wrong; and 980 more")
			.satisfies((ex) -> assertThat(ex.faults()).hasSize(1000));
	}

	@Test
	void nothingIsThrownWhereNothingIsWrong() {
		assertThatCode(() -> this.faults.throwIfAny("Message")).doesNotThrowAnyException();
	}

	@Test
	void theTimeIsThatOfTheClock() {
		Instant now = Instant.parse("2026-01-02T03:04:05Z");
		assertThat(new Faults(Clock.fixed(now, ZoneOffset.UTC)).now()).isEqualTo(now);
	}

}
