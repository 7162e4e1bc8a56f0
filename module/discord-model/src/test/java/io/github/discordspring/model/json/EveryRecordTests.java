package io.github.discordspring.model.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.CodecRegistry;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.event.ResumedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Tests for the codecs of all types of the model, with random values.
 */
class EveryRecordTests {

	private static final long SEED = 20261120;

	private static final int RUNS = 12;

	static List<Entry<?>> everyType() {
		List<Entry<?>> entries = new ArrayList<>();
		ModelCodecs.registerIn(new CodecRegistry() {

			@Override
			public <T> void add(Class<T> type, Codec<T> codec) {
				entries.add(new Entry<>(type, codec));
			}

		});
		return entries;
	}

	@Test
	void theRegistryKnowsRecordsAndKinds() {
		assertThat(everyType()).hasSizeGreaterThan(70).anyMatch((entry) -> entry.type == Component.class);
	}

	@ParameterizedTest
	@MethodSource("everyType")
	<T> void whatIsWrittenIsReadBack(Entry<T> entry) {
		for (int run = 0; run < RUNS; run++) {
			T value = new RandomModel(SEED + run).create(entry.type);
			byte[] json = entry.write(value);
			assertThat(entry.read(json)).as("seed %d", SEED + run).isEqualTo(value).hasSameHashCodeAs(value);
			assertThat(entry.write(entry.read(json))).as("seed %d", SEED + run).isEqualTo(json);
		}
	}

	@ParameterizedTest
	@MethodSource("everyType")
	<T> void theOrderOfPropertiesDoesNotMatterNorDoUnknownOnes(Entry<T> entry) {
		for (int run = 0; run < RUNS; run++) {
			long seed = SEED + run;
			T value = new RandomModel(seed).create(entry.type);
			JsonNode tree = shuffled(DiscordJson.mapper().readTree(entry.write(value)), new Random(seed), "");
			byte[] json = DiscordJson.mapper().writeValueAsBytes(tree);
			assertThat(entry.read(json)).as("seed %d, %s", seed, tree).isEqualTo(value);
		}
	}

	/** Objects in another order and with properties nobody knows. */
	private static JsonNode shuffled(JsonNode node, Random random, String name) {
		if (node instanceof ArrayNode array) {
			ArrayNode result = array.arrayNode();
			array.forEach((element) -> result.add(shuffled(element, random, "")));
			return result;
		}
		if (!(node instanceof ObjectNode object)) {
			return node;
		}
		List<Map.Entry<String, JsonNode>> properties = new ArrayList<>(object.properties());
		Collections.shuffle(properties, random);
		ObjectNode result = object.objectNode();
		properties.forEach(
				(property) -> result.set(property.getKey(), shuffled(property.getValue(), random, property.getKey())));
		// In maps every property is an entry, and what is unknown as a whole is kept as
		// it is
		if (properties.stream().anyMatch((property) -> property.getKey().equals("id"))) {
			result.set("somethingNew", DiscordJson.mapper().readTree("{\"id\":[1,{\"a\":\"}\"}],\"b\":null}"));
		}
		return result;
	}

	/** All that is not read whatever it is. */
	static List<Entry<?>> everyTypeWithComponents() {
		return everyType().stream().filter((entry) -> entry.type != ResumedEvent.class).toList();
	}

	@ParameterizedTest
	@MethodSource("everyTypeWithComponents")
	<T> void whatIsCutOffIsRefused(Entry<T> entry) {
		byte[] json = entry.write(new RandomModel(SEED).create(entry.type));
		int step = Math.max(1, json.length / 100);
		for (int length = 0; length < json.length; length += step) {
			byte[] part = Arrays.copyOf(json, length);
			try {
				fail("Of %d bytes the first %d were read as %s", json.length, length, entry.read(part));
			}
			catch (JacksonException ex) {
				assertThat(ex.getMessage()).isNotEmpty();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("everyType")
	<T> void garbageIsReadOrRefusedButBreaksNothing(Entry<T> entry) {
		for (int run = 0; run < RUNS; run++) {
			Random random = new Random(SEED + run);
			byte[] json = entry.write(new RandomModel(SEED + run).create(entry.type));
			for (int change = 0; change < 10; change++) {
				byte[] garbage = garbled(json, random);
				try {
					entry.read(garbage);
				}
				catch (JacksonException ex) {
					// That is the answer to garbage; anything else fails the test
					assertThat(ex.getMessage()).hasSizeLessThan(1000);
				}
				catch (RuntimeException ex) {
					throw new AssertionError("Seed " + (SEED + run) + ", change " + change, ex);
				}
			}
		}
	}

	private static byte[] garbled(byte[] json, Random random) {
		byte[] garbage = json.clone();
		byte[] likely = "{}[]\":,0123456789-+.eEtfnul \\u\u0000".getBytes(StandardCharsets.ISO_8859_1);
		for (int i = random.nextInt(3); i >= 0; i--) {
			garbage[random.nextInt(garbage.length)] = random.nextBoolean() ? (byte) random.nextInt()
					: likely[random.nextInt(likely.length)];
		}
		return garbage;
	}

	@ParameterizedTest
	@MethodSource("everyType")
	<T> void everyPropertyMayBeOfAWrongType(Entry<T> entry) {
		String[] wrong = { "null", "true", "-1", "1.5", "\"\"", "\"text\"", "[]", "[null]", "[[]]", "{}",
				"{\"a\":null}", "123456789012345678901234567890", "1e99" };
		JsonNode tree = DiscordJson.mapper().readTree(entry.write(new RandomModel(SEED).create(entry.type)));
		for (String name : names(tree)) {
			for (String value : wrong) {
				ObjectNode changed = ((ObjectNode) tree).deepCopy();
				changed.set(name, DiscordJson.mapper().readTree(value));
				try {
					entry.read(DiscordJson.mapper().writeValueAsBytes(changed));
				}
				catch (JacksonException ex) {
					assertThat(ex.getMessage()).isNotEmpty();
				}
			}
		}
	}

	private static List<String> names(JsonNode tree) {
		return tree.properties().stream().map(Map.Entry::getKey).toList();
	}

	/**
	 * A type and its codec.
	 *
	 * @param <T> the type
	 * @param type its class
	 * @param codec its codec
	 */
	record Entry<T>(Class<T> type, Codec<T> codec) {

		T read(byte[] json) {
			try (JsonParser parser = Encoding.JSON.parser(json, 0, json.length)) {
				parser.nextToken();
				T value = this.codec.read(parser);
				if (parser.nextToken() != null) {
					throw new StreamReadException(parser, "The codec stopped before the end");
				}
				return value;
			}
		}

		byte[] write(T value) {
			try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
				try (JsonGenerator generator = Encoding.JSON.generator(bytes)) {
					this.codec.write(value, generator);
				}
				return bytes.toByteArray();
			}
		}

		@Override
		public String toString() {
			return this.type.getSimpleName();
		}

	}

}
