package io.github.discordspring.model.error;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.discordspring.model.DiscordFacts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonErrorCode}.
 */
class JsonErrorCodeTests {

	@Test
	void aCodeIsFoundByItsNumber() {
		assertThat(JsonErrorCode.of(10062)).isSameAs(JsonErrorCode.UNKNOWN_INTERACTION)
			.hasToString("UNKNOWN_INTERACTION");
		assertThat(JsonErrorCode.of(0)).isSameAs(JsonErrorCode.GENERAL_ERROR);
		assertThat(JsonErrorCode.of(12345).isKnown()).isFalse();
	}

	@Test
	void noTwoCodesHaveOneNumberOrOneName() {
		Set<Integer> numbers = new HashSet<>();
		Set<String> names = new HashSet<>();
		for (JsonErrorCode code : JsonErrorCode.values()) {
			assertThat(numbers.add(code.value())).as("%s", code).isTrue();
			assertThat(names.add(code.toString())).as("%s", code).isTrue();
		}
		assertThat(numbers).hasSizeGreaterThanOrEqualTo(240);
	}

	@Test
	void theCodesThatAreWorthHandlingAreKnown() {
		String line = DiscordFacts.read("rest-facts.md")
			.section("3 Errors")
			.lines()
			.filter((text) -> text.startsWith("- Codes worth own handling"))
			.findFirst()
			.orElseThrow();
		Matcher codes = Pattern.compile("\\d{5,6}").matcher(line);
		int count = 0;
		while (codes.find()) {
			assertThat(JsonErrorCode.of(Integer.parseInt(codes.group())).isKnown()).as(codes.group()).isTrue();
			count++;
		}
		assertThat(count).isGreaterThan(30);
	}

}
