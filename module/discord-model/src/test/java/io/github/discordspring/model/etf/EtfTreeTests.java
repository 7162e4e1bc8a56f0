package io.github.discordspring.model.etf;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.Random;

import com.sun.management.ThreadMXBean;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.json.DiscordJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EtfParser} and {@link EtfGenerator} with random trees and random
 * bytes.
 */
class EtfTreeTests {

	private static final long SEED = 20261121;

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	@Test
	void everyTreeSurvivesBothWays() {
		for (int run = 0; run < 3000; run++) {
			long seed = SEED + run;
			JsonNode tree = tree(new Random(seed), 0);
			byte[] json = DiscordJson.mapper().writeValueAsBytes(tree);
			byte[] etf = Terms.MAPPER.writeValueAsBytes(tree);
			assertThat(Terms.MAPPER.readTree(etf)).as("seed %d", seed).isEqualTo(DiscordJson.mapper().readTree(json));
			assertThat(convert(etf, Encoding.ETF, Encoding.JSON)).as("seed %d", seed).isEqualTo(json);
			assertThat(convert(json, Encoding.JSON, Encoding.ETF)).as("seed %d", seed).isEqualTo(etf);
		}
	}

	@Test
	void everyTreeIsSkippedToItsEnd() {
		for (int run = 0; run < 1000; run++) {
			byte[] etf = Terms.MAPPER.writeValueAsBytes(tree(new Random(SEED + run), 0));
			assertThat(EtfTerms.skip(etf, 1, etf.length)).as("seed %d", SEED + run).isEqualTo(etf.length);
			assertThat(EtfTerms.skip(etf, 1, etf.length - 1)).as("seed %d", SEED + run).isEqualTo(-1);
			try (JsonParser parser = Encoding.ETF.parser(etf, 0, etf.length)) {
				parser.nextToken();
				parser.skipChildren();
				assertThat(parser.nextToken()).as("seed %d", SEED + run).isNull();
			}
		}
	}

	@Test
	void aTermOfAnyKindIsReadOrRefusedAsInThePlainestWay() {
		int read = 0;
		for (int run = 0; run < 40_000; run++) {
			Random random = new Random(SEED + run);
			byte[] term = PlainTerms.any(random, 4);
			byte[] bytes = switch (random.nextInt(4)) {
				case 0 -> term;
				case 1 -> Terms.compressed(term, term.length);
				default -> Terms.bytes(131, term);
			};
			bytes = PlainTerms.changed(bytes, random);
			JsonNode expected = PlainTerms.read(bytes);
			assertThat(tree(bytes)).as("seed %d", SEED + run).isEqualTo(expected);
			if (expected != null && !EtfTerms.isCompressed(bytes, 0, bytes.length)) {
				int start = (bytes[0] == (byte) 131) ? 1 : 0;
				assertThat(EtfTerms.skip(bytes, start, bytes.length)).as("seed %d", SEED + run).isEqualTo(bytes.length);
			}
			read += (expected != null) ? 1 : 0;
		}
		assertThat(read).isBetween(10_000, 30_000);
	}

	private static @Nullable JsonNode tree(byte[] etf) {
		try {
			JsonNode tree = Terms.MAPPER.readTree(etf);
			return tree.isMissingNode() ? null : tree;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static byte[] convert(byte[] bytes, Encoding from, Encoding to) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonParser parser = from.parser(bytes, 0, bytes.length); JsonGenerator generator = to.generator(out)) {
			parser.nextToken();
			generator.copyCurrentStructureExact(parser);
		}
		return out.toByteArray();
	}

	private static JsonNode tree(Random random, int depth) {
		switch (random.nextInt((depth < 5) ? 10 : 8)) {
			case 0 -> {
				return NODES.nullNode();
			}
			case 1 -> {
				return NODES.booleanNode(random.nextBoolean());
			}
			case 2 -> {
				return NODES.numberNode(random.nextInt() >> random.nextInt(32));
			}
			case 3 -> {
				long number = random.nextLong() >> random.nextInt(64);
				return (number == (int) number) ? NODES.numberNode((int) number) : NODES.numberNode(number);
			}
			case 4 -> {
				BigInteger number = new BigInteger(64 + random.nextInt(100), random).setBit(64);
				return NODES.numberNode(random.nextBoolean() ? number : number.negate());
			}
			case 5 -> {
				double number = Double.longBitsToDouble(random.nextLong());
				return NODES.numberNode(Double.isFinite(number) ? number : random.nextInt(100) / 4.0);
			}
			case 6, 7 -> {
				return NODES.stringNode(text(random));
			}
			case 8 -> {
				ArrayNode array = NODES.arrayNode();
				for (int i = random.nextInt(6); i > 0; i--) {
					array.add(tree(random, depth + 1));
				}
				return array;
			}
			default -> {
				ObjectNode object = NODES.objectNode();
				for (int i = random.nextInt(6); i > 0; i--) {
					object.set(text(random), tree(random, depth + 1));
				}
				return object;
			}
		}
	}

	private static String text(Random random) {
		int[] points = { 'a', 'z', '"', '\\', '/', 0, '\n', 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0xFFFF, 0x10000, 0x1F600,
				0x10FFFF };
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(random.nextInt(20) == 0 ? 300 : 8); i > 0; i--) {
			text.appendCodePoint(points[random.nextInt(random.nextBoolean() ? 2 : points.length)]);
		}
		return text.toString();
	}

	@ParameterizedTest
	@EnumSource(Encoding.class)
	void randomBytesAreReadOrRefusedInBoundedTimeAndMemory(Encoding encoding) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		byte[] tags = { 70, 97, 98, 99, 100, 104, 105, 106, 107, 108, 109, 110, 111, 115, 116, 118, 119 };
		int read = 0;
		for (int run = 0; run < 40_000; run++) {
			Random random = new Random(SEED + run);
			byte[] bytes = new byte[random.nextInt(60)];
			random.nextBytes(bytes);
			if (random.nextBoolean()) {
				for (int i = 0; i < bytes.length; i++) {
					bytes[i] = random.nextBoolean() ? tags[random.nextInt(tags.length)] : (byte) random.nextInt(4);
				}
			}
			else if (random.nextBoolean()) {
				bytes = mutated(random, encoding);
			}
			long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
			int tokens = 0;
			try (JsonParser parser = encoding.parser(bytes, 0, bytes.length)) {
				for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
					tokens++;
					parser.getString();
				}
				read++;
			}
			catch (JacksonException ex) {
				assertThat(ex.getOriginalMessage()).hasSizeLessThan(300);
			}
			catch (RuntimeException ex) {
				throw new AssertionError("Seed " + (SEED + run), ex);
			}
			long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
			assertThat(tokens).as("seed %d", SEED + run).isLessThanOrEqualTo(2 * bytes.length);
			assertThat(allocated).as("seed %d", SEED + run).isLessThan(1_000_000 + 200L * bytes.length);
		}
		assertThat(read).isPositive();
	}

	private static byte[] mutated(Random random, Encoding encoding) {
		JsonNode tree = tree(random, 0);
		byte[] bytes = (encoding == Encoding.ETF) ? Terms.MAPPER.writeValueAsBytes(tree)
				: DiscordJson.mapper().writeValueAsBytes(tree);
		for (int i = random.nextInt(4); i >= 0; i--) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
		}
		return bytes;
	}

}
