package io.github.discordspring.model.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.presence.Activity;
import io.github.discordspring.model.presence.ActivityType;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.presence.PresenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Lenient} records, by presences.
 */
class LenientTests {

	private static final long SEED = 20261121;

	private static final String[] WRONG = { "true", "-1", "1.5", "\"text\"", "[]", "[null]", "[[]]", "[[{\"a\":[1]}]]",
			"{}", "{\"a\":{\"b\":[1,{\"c\":\"}\"}]}}", "123456789012345678901234567890", "1e99", "null" };

	private static final String PRESENCE = """
			{"user":{"id":"80351110224678912","username":"nelly","bot":false},"guild_id":"290926798626357999",
			"status":"online","activities":[
			{"name":"Rocket League","type":0,"created_at":1732060800000,"timestamps":{"start":1732060800000},
			"application_id":"379286085710381999","details":"Ranked","party":{"id":"a","size":[2,3]},
			"assets":{"large_image":"1"},"flags":1,"buttons":["Join"]},
			{"name":"Custom Status","type":4,"created_at":1732060800001,"state":"away","emoji":{"name":"🔥"}}],
			"client_status":{"desktop":"online","mobile":"idle"}}""";

	private static Presence read(String json) {
		return DiscordJson.read(json.getBytes(StandardCharsets.UTF_8), Presence.class);
	}

	@Test
	void aPresenceIsReadWhole() {
		Presence presence = read(PRESENCE);
		assertThat(presence.user().id()).isEqualTo(80351110224678912L);
		assertThat(presence.status()).isSameAs(PresenceStatus.ONLINE);
		assertThat(presence.activities()).hasSize(2);
		assertThat(presence.activities().get(0).party().size()).containsExactly(2, 3);
		assertThat(presence.activities().get(0).createdAt()).isEqualTo(1732060800000L);
		assertThat(presence.activities().get(1).emoji().name()).isEqualTo("🔥");
		assertThat(presence.clientStatus().mobile()).isSameAs(PresenceStatus.IDLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"large_image\":[{}]}", "[[1],{\"a\":2}]", "7", "\"x\"", "true" })
	void anActivityKeepsWhatCanBeRead(String assets) {
		Presence presence = read(PRESENCE.replace("{\"large_image\":\"1\"}", assets));
		Activity activity = presence.activities().get(0);
		assertThat(activity.details()).isEqualTo("Ranked");
		assertThat(activity.flags()).isEqualTo(1);
		assertThat(activity.buttons()).containsExactly("Join");
		assertThat(presence.activities()).hasSize(2);
		assertThat(presence.status()).isSameAs(PresenceStatus.ONLINE);
	}

	@Test
	void ofAListOnlyWhatCannotBeReadIsLeftOut() {
		Presence presence = read("""
				{"activities":[7,{"name":"a"},[[{"name":"b"}]],null,{"name":"c","type":"x"},"d"],"status":"dnd",
				"user":{"id":"1"}}""");
		assertThat(presence.activities()).extracting(Activity::name).containsExactly("a", "c");
		assertThat(presence.activities().get(1).type()).isSameAs(ActivityType.PLAYING);
		assertThat(presence.status()).isSameAs(PresenceStatus.DND);
	}

	@Test
	void whoseItIsMustBeReadable() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read("{\"status\":\"online\"}"))
			.withMessageContaining("user");
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read("{\"user\":{\"id\":[]}}"));
	}

	@Test
	void malformedJsonIsNotForgiven() {
		for (int length = 0; length < PRESENCE.length(); length++) {
			String part = PRESENCE.substring(0, length);
			assertThatExceptionOfType(JacksonException.class).as(part).isThrownBy(() -> read(part));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tru", "nulll", "01", "\"a\"\"b\"", "[1 2]", "{\"a\" 1}", "{\"a\":1,}", "[1,,2]", "}",
			"\"\\q\"" })
	void norIsWhatIsNoJsonAtAll(String value) {
		for (String property : List.of("\"379286085710381999\"", "\"Ranked\"", "[2,3]", "\"online\"",
				"1732060800001")) {
			String json = PRESENCE.replace(property, value);
			assertThatExceptionOfType(JacksonException.class).as(json).isThrownBy(() -> read(json));
		}
	}

	@Test
	void anyPropertyMayBeOfAnyTypeAsLongAsTheIdIsThere() {
		for (int run = 0; run < 2000; run++) {
			Random random = new Random(SEED + run);
			ObjectNode tree = (ObjectNode) DiscordJson.mapper().readTree(PRESENCE);
			for (int change = random.nextInt(4); change >= 0; change--) {
				spoil(tree, random);
			}
			Presence presence = read(tree.toString());
			assertThat(presence.user().id()).as("seed %d, %s", SEED + run, tree).isEqualTo(80351110224678912L);
		}
	}

	/** Gives any property but the user's id a wrong value. */
	private static void spoil(JsonNode node, Random random) {
		if (node instanceof ObjectNode object && !object.isEmpty()) {
			List<String> names = List.copyOf(object.propertyNames());
			String name = names.get(random.nextInt(names.size()));
			if (name.equals("user") || (object.get(name).isContainer() && random.nextBoolean())) {
				spoil(object.get(name), random);
			}
			else if (!name.equals("id")) {
				object.set(name, wrong(random));
			}
		}
		else if (node instanceof ArrayNode array && !array.isEmpty()) {
			int index = random.nextInt(array.size());
			if (random.nextBoolean()) {
				spoil(array.get(index), random);
			}
			else {
				array.set(index, wrong(random));
			}
		}
	}

	private static JsonNode wrong(Random random) {
		return DiscordJson.mapper().readTree(WRONG[random.nextInt(WRONG.length)]);
	}

}
