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
import io.github.discordspring.model.codec.MalformedDataException;
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
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Tests for the codecs of all types of the model, with random values.
 */
class EveryRecordTests {

	private static final long SEED = 20261120;

	private static final int RUNS = 6;

	static List<Entry<?>> everyType() {
		List<Entry<?>> entries = new ArrayList<>();
		ModelCodecs.registerIn(new CodecRegistry() {

			@Override
			public <T> void add(Class<T> type, Codec<T> codec) {
				for (Encoding encoding : Encoding.values()) {
					entries.add(new Entry<>(type, codec, encoding));
				}
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
			byte[] bytes = entry.write(value);
			assertThat(entry.read(bytes)).as("seed %d", SEED + run).isEqualTo(value).hasSameHashCodeAs(value);
			assertThat(entry.write(entry.read(bytes))).as("seed %d", SEED + run).isEqualTo(bytes);
		}
	}

	@ParameterizedTest
	@MethodSource("everyType")
	<T> void theOrderOfPropertiesDoesNotMatterNorDoUnknownOnes(Entry<T> entry) {
		for (int run = 0; run < RUNS; run++) {
			long seed = SEED + run;
			T value = new RandomModel(seed).create(entry.type);
			JsonNode tree = shuffled(entry.mapper().readTree(entry.write(value)), new Random(seed), "");
			byte[] bytes = entry.mapper().writeValueAsBytes(tree);
			assertThat(entry.read(bytes)).as("seed %d, %s", seed, tree).isEqualTo(value);
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
		byte[] bytes = entry.write(new RandomModel(SEED).create(entry.type));
		int step = Math.max(1, bytes.length / 100);
		for (int length = 0; length < bytes.length; length += step) {
			byte[] part = Arrays.copyOf(bytes, length);
			try {
				fail("Of %d bytes the first %d were read as %s", bytes.length, length, entry.read(part));
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
			byte[] bytes = entry.write(new RandomModel(SEED + run).create(entry.type));
			for (int change = 0; change < 10; change++) {
				byte[] garbage = garbled(bytes, random, entry.likely());
				try {
					entry.read(garbage);
				}
				catch (MalformedDataException ex) {
					// That is the answer to garbage; anything else fails the test
					assertThat(ex.getMessage()).hasSizeLessThan(600);
					assertThat(ex.offset()).isLessThanOrEqualTo(garbage.length);
				}
				catch (RuntimeException ex) {
					throw new AssertionError("Seed " + (SEED + run) + ", change " + change, ex);
				}
			}
		}
	}

	private static byte[] garbled(byte[] bytes, Random random, byte[] likely) {
		byte[] garbage = bytes.clone();
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
		JsonNode tree = entry.mapper().readTree(entry.write(new RandomModel(SEED).create(entry.type)));
		for (String name : names(tree)) {
			for (String value : wrong) {
				ObjectNode changed = ((ObjectNode) tree).deepCopy();
				changed.set(name, DiscordJson.mapper().readTree(value));
				try {
					entry.read(entry.mapper().writeValueAsBytes(changed));
				}
				catch (MalformedDataException ex) {
					String absent = "Property '" + name + "'";
					assertThat(ex.getMessage().startsWith(absent) ? "/" + name : ex.path()).as("%s as %s", name, value)
						.startsWith("/" + name);
				}
			}
		}
	}

	private static List<String> names(JsonNode tree) {
		return tree.properties().stream().map(Map.Entry::getKey).toList();
	}

	/**
	 * A type, its codec, and how it is written.
	 *
	 * @param <T> the type
	 * @param type its class
	 * @param codec its codec
	 * @param encoding how it is written
	 */
	record Entry<T>(Class<T> type, Codec<T> codec, Encoding encoding) {

		private static final ObjectMapper ETF = new ObjectMapper(Encoding.ETF.factory());

		T read(byte[] bytes) {
			Codec<T> whole = new Codec<>() {

				@Override
				public T read(JsonParser parser) {
					T value = Entry.this.codec.read(parser);
					if (parser.nextToken() != null) {
						throw new StreamReadException(parser, "The codec stopped before the end");
					}
					return value;
				}

				@Override
				public void write(T value, JsonGenerator generator) {
					throw new UnsupportedOperationException();
				}

			};
			return this.encoding.read(whole, bytes, 0, bytes.length);
		}

		byte[] write(T value) {
			try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
				try (JsonGenerator generator = this.encoding.generator(bytes)) {
					this.codec.write(value, generator);
				}
				return bytes.toByteArray();
			}
		}

		/** Reads and writes trees. */
		ObjectMapper mapper() {
			return (this.encoding == Encoding.ETF) ? ETF : DiscordJson.mapper();
		}

		/** Bytes that mean something. */
		byte[] likely() {
			return (this.encoding == Encoding.ETF)
					? new byte[] { 70, 80, 97, 98, 99, 100, 104, 105, 106, 107, 108, 109, 110, 111, 115, 116, 118, 119,
							(byte) 131, 0, 1, 2, 3, 127, -1 }
					: "{}[]\":,0123456789-+.eEtfnul \\u\u0000".getBytes(StandardCharsets.ISO_8859_1);
		}

		@Override
		public String toString() {
			return this.type.getSimpleName() + " in " + this.encoding;
		}

	}

}
