package io.github.discordspring.model.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.json.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds for each event that is documented. The samples are made from the records,
 * with random values; tricky ones are in {@code SamplesTests}.
 */
class EveryEventTests {

	private static final long SEED = 20261121;

	private static final int RUNS = 25;

	/** Events that never happen in a guild. */
	private static final Set<EventType> WITHOUT_GUILD = Set.of(EventType.READY, EventType.RESUMED,
			EventType.USER_UPDATE, EventType.SUBSCRIPTION_CREATE, EventType.SUBSCRIPTION_UPDATE,
			EventType.SUBSCRIPTION_DELETE);

	/** Events that are a guild. */
	private static final Set<EventType> GUILDS = Set.of(EventType.GUILD_CREATE, EventType.GUILD_UPDATE,
			EventType.GUILD_DELETE);

	static List<EventType> everyType() {
		return EventType.values();
	}

	@ParameterizedTest
	@MethodSource("everyType")
	void anEventIsReadIntoItsRecordWhichKnowsItsType(EventType type) {
		assertThat(type.eventClass()).isNotEqualTo(UnknownEvent.class);
		for (int run = 0; run < RUNS; run++) {
			ObjectNode full = sample(type, SEED + run);
			DispatchEvent event = read(type, full);
			assertThat(event).as("seed %d", SEED + run).isInstanceOf(type.eventClass());
			assertThat(event.eventType()).isSameAs(type);
			assertThat(write(event, type.codec())).as("seed %d", SEED + run).isEqualTo(full);
		}
	}

	@ParameterizedTest
	@MethodSource("everyType")
	void anEventMayLackAllThatMayBeAbsent(EventType type) {
		ObjectNode minimal = minimal(type);
		DispatchEvent event = read(type, minimal);
		// None of these may fail, whatever is absent
		assertThat(event.guildId()).isNotNegative();
		assertThat(event.channelId()).isNotNegative();
		assertThat(event.userId()).isNotNegative();
		for (String name : minimal.propertyNames()) {
			ObjectNode less = minimal.deepCopy();
			less.remove(name);
			assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(type, less))
				.withMessageContaining(name);
		}
	}

	@ParameterizedTest
	@MethodSource("everyType")
	void anEventKnowsItsGuildOrNone(EventType type) {
		ObjectNode sample = sample(type, SEED);
		sample.put(GUILDS.contains(type) ? "id" : "guild_id", "77");
		if (type == EventType.RATE_LIMITED) {
			sample.set("meta", sample.objectNode().put("guild_id", "77"));
		}
		assertThat(read(type, sample).guildId()).isEqualTo(WITHOUT_GUILD.contains(type) ? 0 : 77);
	}

	@ParameterizedTest
	@MethodSource("everyType")
	void anEventThatIsBrokenDoesNotHurtTheNext(EventType type) {
		ObjectNode whole = sample(type, SEED);
		DispatchEvent expected = read(type, whole);
		byte[] json = whole.toString().getBytes(StandardCharsets.UTF_8);
		// Resumed is read whatever it holds
		if (type != EventType.RESUMED) {
			assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(type, "[]".getBytes()));
			assertThatExceptionOfType(JacksonException.class)
				.isThrownBy(() -> read(type, new String(json, 0, json.length - 1, StandardCharsets.ISO_8859_1)
					.getBytes(StandardCharsets.ISO_8859_1)));
		}
		assertThat(read(type, json)).isEqualTo(expected);
	}

	@Test
	void whatIsAddedIsCreatedAndWhatIsRemovedIsDeleted() {
		TreeMap<String, String> aliases = new TreeMap<>();
		for (EventType type : EventType.values()) {
			if (type.alias() != null) {
				aliases.put(type.name(), type.alias());
				assertThat(EventType.of(type.alias())).isSameAs(type);
			}
		}
		assertThat(aliases).hasToString("{GUILD_BAN_ADD=GUILD_BAN_CREATE, GUILD_BAN_REMOVE=GUILD_BAN_DELETE, "
				+ "GUILD_MEMBER_ADD=GUILD_MEMBER_CREATE, GUILD_MEMBER_REMOVE=GUILD_MEMBER_DELETE, "
				+ "GUILD_SCHEDULED_EVENT_USER_ADD=GUILD_SCHEDULED_EVENT_USER_CREATE, "
				+ "GUILD_SCHEDULED_EVENT_USER_REMOVE=GUILD_SCHEDULED_EVENT_USER_DELETE, "
				+ "MESSAGE_POLL_VOTE_ADD=MESSAGE_POLL_VOTE_CREATE, MESSAGE_POLL_VOTE_REMOVE=MESSAGE_POLL_VOTE_DELETE, "
				+ "MESSAGE_REACTION_ADD=MESSAGE_REACTION_CREATE, MESSAGE_REACTION_REMOVE=MESSAGE_REACTION_DELETE, "
				+ "MESSAGE_REACTION_REMOVE_ALL=MESSAGE_REACTION_DELETE_ALL, "
				+ "MESSAGE_REACTION_REMOVE_EMOJI=MESSAGE_REACTION_DELETE_EMOJI}");
	}

	@Test
	void anEventThatIsNotKnownKeepsItsNameAndItsData() {
		EventType type = EventType.of("SOMETHING_NEW");
		DispatchEvent event = read(type, "{\"guild_id\":\"1\",\"x\":[1,{\"y\":null}]}".getBytes());
		assertThat(event.eventType()).isEqualTo(type);
		assertThat(event.guildId()).isEqualTo(1);
		assertThat(event).isInstanceOfSatisfying(UnknownEvent.class, (unknown) -> {
			assertThat(unknown.name()).isEqualTo("SOMETHING_NEW");
			assertThat(unknown.data()).isEqualTo(RawJson.of("{\"guild_id\":\"1\",\"x\":[1,{\"y\":null}]}"));
		});
	}

	/** All names of properties that an event can have, at its top level. */
	static Set<String> properties(EventType type) {
		Set<String> names = new TreeSet<>();
		for (int run = 0; run < 60; run++) {
			names.addAll(sample(type, SEED + run).propertyNames());
		}
		return names;
	}

	private static ObjectNode minimal(EventType type) {
		ObjectNode minimal = sample(type, SEED);
		for (String name : List.copyOf(minimal.propertyNames())) {
			JsonNode value = minimal.remove(name);
			try {
				read(type, minimal);
			}
			catch (JacksonException ex) {
				minimal.set(name, value);
			}
		}
		return minimal;
	}

	private static ObjectNode sample(EventType type, long seed) {
		return (ObjectNode) write(new RandomModel(seed).create(type.eventClass()), type.codec());
	}

	private static DispatchEvent read(EventType type, JsonNode json) {
		return read(type, json.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static DispatchEvent read(EventType type, byte[] json) {
		try (JsonParser parser = Encoding.JSON.parser(json, 0, json.length)) {
			parser.nextToken();
			return type.codec().read(parser);
		}
	}

	@SuppressWarnings("unchecked")
	private static JsonNode write(DispatchEvent event, Codec<? extends DispatchEvent> codec) {
		try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
			try (JsonGenerator generator = Encoding.JSON.generator(bytes)) {
				((Codec<DispatchEvent>) codec).write(event, generator);
			}
			return DiscordJson.mapper().readTree(bytes.toByteArray());
		}
	}

}
