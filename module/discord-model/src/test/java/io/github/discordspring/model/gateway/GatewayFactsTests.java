package io.github.discordspring.model.gateway;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.discordspring.model.DiscordFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares opcodes, close codes and intents with the tables of facts. A row that is added
 * there and unknown here fails.
 */
class GatewayFactsTests {

	private static DiscordFacts facts;

	@BeforeAll
	static void readFacts() {
		facts = DiscordFacts.read("gateway-facts.md");
	}

	@Test
	void opcodesAreThoseOfTheTable() throws IllegalAccessException {
		Map<Integer, String> expected = new TreeMap<>();
		for (List<String> row : facts.table("3 Opcodes")) {
			expected.put(Integer.valueOf(row.get(0)), row.get(1).toUpperCase(Locale.ROOT).replace(' ', '_'));
		}
		Map<Integer, String> known = new TreeMap<>();
		for (Field field : Opcode.class.getFields()) {
			known.put(field.getInt(null), field.getName());
		}
		assertThat(known).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(13);
	}

	@Test
	void closeCodesAreThoseOfTheTableAndSayWhatIsToBeDone() {
		Map<Integer, CloseAction> expected = new TreeMap<>();
		for (List<String> row : facts.table("4 Close codes received")) {
			CloseAction action = row.get(2).equals("no") ? CloseAction.FATAL
					: (row.get(3).contains("new identify") ? CloseAction.NEW_SESSION : CloseAction.RESUME);
			expected.put(Integer.valueOf(row.get(0)), action);
		}
		Map<Integer, CloseAction> known = new TreeMap<>();
		for (CloseCode code : CloseCode.values()) {
			known.put(code.value(), code.action());
		}
		assertThat(known).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(14);
	}

	@Test
	void aCloseCodeThatIsNotInTheTableAllowsToResume() {
		assertThat(CloseCode.of(1006).action()).isEqualTo(CloseAction.RESUME);
		assertThat(CloseCode.of(4999).action()).isEqualTo(CloseAction.RESUME);
	}

	@Test
	void intentsAreThoseOfTheTable() {
		Map<String, String> expected = new TreeMap<>();
		for (List<String> row : facts.table("9 Intents")) {
			expected.put(row.get(1), (1 << Integer.parseInt(row.get(0))) + " " + row.get(2).equals("yes"));
		}
		Map<String, String> known = new TreeMap<>();
		for (Intent intent : Intent.values()) {
			known.put(intent.name(), intent.mask() + " " + intent.isPrivileged());
		}
		assertThat(known).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(21);
	}

	@Test
	void allIntentsTogetherAreTheNumberOfTheDocumentation() {
		assertThat(facts.section("9 Intents")).contains("all together " + Intent.of(List.of(Intent.values())));
	}

}
