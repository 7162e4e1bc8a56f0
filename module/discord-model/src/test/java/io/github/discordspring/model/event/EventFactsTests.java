package io.github.discordspring.model.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.discordspring.model.DiscordFacts;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the events with the table of facts. An event or a property that is added there
 * and unknown here fails.
 */
class EventFactsTests {

	private static DiscordFacts facts;

	@BeforeAll
	static void readFacts() {
		facts = DiscordFacts.read("gateway-facts.md");
	}

	private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]{3,}");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final Pattern WORD = Pattern.compile("\\s*([a-z_]+)");

	/** Lists several events at once: {@code ENTITLEMENT_CREATE/UPDATE/DELETE}. */
	private static final Pattern SHORT = Pattern.compile("([A-Z]+_)[A-Z]+(?:/[A-Z]+)+");

	@Test
	void theEventsAreThoseOfTheTable() {
		Set<String> expected = new TreeSet<>();
		facts.table("12 Dispatch events").forEach((row) -> expected.add(row.get(0)));
		Set<String> known = new TreeSet<>();
		EventType.values().forEach((type) -> known.add(type.name()));
		assertThat(known).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(79);
	}

	@Test
	void theIntentsThatBringAnEventAreThoseOfTheTable() {
		Map<String, Set<Intent>> expected = new TreeMap<>();
		EventType.values().forEach((type) -> expected.put(type.name(), EnumSet.noneOf(Intent.class)));
		for (List<String> row : facts.table("9 Intents")) {
			Intent intent = Intent.valueOf(row.get(1));
			if (intent == Intent.MESSAGE_CONTENT) {
				continue;
			}
			Matcher names = NAME.matcher(row.get(3));
			while (names.find()) {
				expected.get(names.group()).add(intent);
			}
		}
		Map<String, Set<Intent>> known = new TreeMap<>();
		for (EventType type : EventType.values()) {
			Set<Intent> intents = EnumSet.noneOf(Intent.class);
			intents.addAll(type.guildIntents());
			intents.addAll(type.directMessageIntents());
			known.put(type.name(), intents);
		}
		assertThat(known).isEqualTo(expected);
	}

	@Test
	void eventsThatAlwaysComeNeedNoIntent() {
		String line = facts.section("9 Intents")
			.lines()
			.filter((text) -> text.startsWith("- No intent needed"))
			.findFirst()
			.orElseThrow();
		String list = line.substring(line.indexOf(':'), line.indexOf(". "));
		Set<String> always = new TreeSet<>();
		Matcher groups = SHORT.matcher(list);
		while (groups.find()) {
			String[] words = groups.group().split("/");
			always.add(words[0]);
			for (int i = 1; i < words.length; i++) {
				always.add(groups.group(1) + words[i]);
			}
		}
		Matcher names = NAME.matcher(SHORT.matcher(list).replaceAll(""));
		while (names.find()) {
			always.add(names.group());
		}
		Set<String> known = new TreeSet<>();
		for (EventType type : EventType.values()) {
			if (type.guildIntents().isEmpty() && type.directMessageIntents().isEmpty()) {
				known.add(type.name());
			}
		}
		assertThat(known).isEqualTo(always);
	}

	static Stream<List<String>> eventsWhosePropertiesAreListed() {
		return facts.table("12 Dispatch events").stream().filter((row) -> row.get(1).contains("`"));
	}

	@ParameterizedTest
	@MethodSource("eventsWhosePropertiesAreListed")
	void theRecordOfAnEventHasThePropertiesOfTheTable(List<String> row) {
		Set<String> expected = new TreeSet<>();
		Matcher code = CODE.matcher(row.get(1));
		while (code.find()) {
			expected.addAll(properties(code.group(1)));
		}
		assertThat(expected).isNotEmpty();
		Set<String> known = EveryEventTests.properties(EventType.of(row.get(0)));
		assertThat(known).containsAll(expected);
	}

	/**
	 * Names in what is written as <code>{a, b?:{c:int}}</code>, or without the braces.
	 */
	private static List<String> properties(String text) {
		String object = text.startsWith("{") ? text : "{" + text + "}";
		List<String> names = new ArrayList<>();
		int depth = 0;
		for (int i = 0; i < object.length(); i++) {
			char character = object.charAt(i);
			if ("{[(".indexOf(character) >= 0) {
				depth++;
			}
			else if ("}])".indexOf(character) >= 0) {
				depth--;
			}
			Matcher word = WORD.matcher(object).region(i + 1, object.length());
			if (depth == 1 && (character == '{' || character == ',') && word.lookingAt()) {
				names.add(word.group(1));
			}
		}
		return names;
	}

}
