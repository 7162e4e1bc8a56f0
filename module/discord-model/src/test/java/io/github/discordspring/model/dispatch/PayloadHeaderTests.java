package io.github.discordspring.model.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Opcode;
import io.github.discordspring.model.json.DiscordJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PayloadHeader}.
 */
class PayloadHeaderTests {

	private static final long SEED = 7;

	private static final String[] VALUES = { "null", "true", "[0,-1.5e+3]", "\"\"", "\"d\\\"}{\\\\\"", "[]", "{}",
			"{\"op\":7,\"t\":\"x\",\"s\":9,\"d\":{}}", "[1,\"]\",[[{\"a\":\"\\u0022}\"}]]]", "\"世界 \uD83D\uDE00\"" };

	private static final JsonMapper STRICT = JsonMapper
		.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
		.build();

	private final PayloadHeader header = new PayloadHeader();

	@Test
	void whatDiscordSendsIsReadWithoutItsData() {
		String json = "{\"t\":\"MESSAGE_CREATE\",\"s\":42,\"op\":0,\"d\":{\"id\":\"1\"}}";
		assertThat(read(json)).isTrue();
		assertThat(this.header.op()).isEqualTo(Opcode.DISPATCH);
		assertThat(this.header.sequence()).isEqualTo(42);
		assertThat(this.header.type()).isSameAs(EventType.MESSAGE_CREATE);
		assertThat(json.substring(this.header.dataOffset())).isEqualTo("{\"id\":\"1\"}}");
	}

	@Test
	void theDataIsNotLookedAtWhereItComesLast() {
		assertThat(read("{\"t\":\"MESSAGE_CREATE\",\"s\":42,\"op\":0,\"d\":\u0000 no JSON \"}")).isTrue();
		assertThat(read("{\"op\":10,\"d\":\u0000 no JSON \"}")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":[", "\"\\\\\",", "\"\\u0064\":1,", "0,", "\"d\":\"x\\\"\"," })
	@Timeout(20)
	void dataInFrontIsSkippedInTimeThatGrowsWithItsSizeOnly(String piece) {
		// Were any byte looked at once for each other one, this would take hours
		String data = piece.repeat(4_000_000 / piece.length());
		read("{\"d\":[" + data + "0],\"t\":\"MESSAGE_CREATE\",\"s\":42,\"op\":0}");
		read("{\"d\":0," + (piece.contains(":") ? data : "") + "\"t\":\"MESSAGE_CREATE\",\"s\":42,\"op\":0}");
		assertThat(this.header.op()).isIn(-1, Opcode.DISPATCH);
	}

	@Test
	void otherOpcodesHaveNeitherTypeNorSequence() {
		assertThat(read("{\"t\":null,\"s\":null,\"op\":11,\"d\":null}")).isTrue();
		assertThat(this.header.op()).isEqualTo(Opcode.HEARTBEAT_ACK);
		assertThat(this.header.type()).isNull();
		assertThat(this.header.sequence()).isEqualTo(-1);
		assertThat(read("{\"op\":11}")).isTrue();
		assertThat(this.header.dataOffset()).isEqualTo(-1);
	}

	@Test
	void aTypeThatIsNotKnownKeepsItsName() {
		assertThat(read("{\"t\":\"SOMETHING_NEW\",\"s\":1,\"op\":0,\"d\":{}}")).isTrue();
		assertThat(this.header.type()).isEqualTo(EventType.of("SOMETHING_NEW"));
		assertThat(this.header.type().index()).isEqualTo(-1);
	}

	@Test
	void everyKnownTypeIsFoundByItsName() {
		for (EventType type : EventType.values()) {
			assertThat(read("{\"t\":\"" + type.name() + "\",\"s\":1,\"op\":0,\"d\":{}}")).isTrue();
			assertThat(this.header.type()).isSameAs(type);
		}
	}

	@Test
	void aDispatchIsReadAsDiscordWritesItAndAsAnybodyElseMight() {
		Random random = new Random(SEED);
		List<EventType> types = List.copyOf(EventType.values());
		for (int run = 0; run < 5000; run++) {
			EventType type = types.get(random.nextInt(types.size()));
			long sequence = 1 + (random.nextLong(1_000_000_000_000_000_000L - 1) >>> random.nextInt(60));
			String data = VALUES[random.nextInt(VALUES.length)];
			String usual = "{\"t\":\"" + type.name() + "\",\"s\":" + sequence + ",\"op\":0,\"d\":" + data + "}";
			StringBuilder json = new StringBuilder(usual);
			if (random.nextBoolean()) {
				// A space where one may be
				String before = ":,{";
				int place = json.indexOf(before.substring(random.nextInt(3)).substring(0, 1)) + 1;
				json.insert(place, ' ');
			}
			byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
			int before = random.nextInt(5);
			byte[] buffer = new byte[before + bytes.length + random.nextInt(5)];
			Arrays.fill(buffer, (byte) '"');
			System.arraycopy(bytes, 0, buffer, before, bytes.length);
			assertThat(this.header.read(buffer, before, bytes.length)).as("seed %d, %s", SEED, json).isTrue();
			assertThat(this.header.op()).isEqualTo(Opcode.DISPATCH);
			assertThat(this.header.type()).as("seed %d, %s", SEED, json).isSameAs(type);
			assertThat(this.header.sequence()).as("seed %d, %s", SEED, json).isEqualTo(sequence);
			int offset = this.header.dataOffset();
			assertThat(new String(buffer, offset, before + bytes.length - offset, StandardCharsets.UTF_8))
				.as("seed %d, %s", SEED, json)
				.isEqualTo(data + "}");
		}
	}

	@Test
	void whatDiffersInOneByteIsReadOrRefusedAsItIs() {
		byte[] usual = "{\"t\":\"TYPING_START\",\"s\":4217,\"op\":0,\"d\":{}}".getBytes(StandardCharsets.US_ASCII);
		for (int place = 0; place < usual.length - 3; place++) {
			for (byte character : "{}\"\\tsopd:,0179- X".getBytes(StandardCharsets.US_ASCII)) {
				byte[] changed = usual.clone();
				changed[place] = character;
				JsonNode tree = tree(changed);
				if (!this.header.read(changed, 0, changed.length)) {
					continue;
				}
				String json = new String(changed, StandardCharsets.US_ASCII);
				assertThat(tree).as(json).isNotNull();
				assertThat(this.header.op()).as(json).isEqualTo(tree.path("op").asInt(-1));
				assertThat(this.header.sequence()).as(json).isEqualTo(tree.path("s").asLong(-1));
				assertThat(String.valueOf(this.header.type())).as(json).isEqualTo(tree.path("t").asString("null"));
			}
		}
		for (int length = 0; length < usual.length; length++) {
			assertThat(this.header.read(usual, 0, length)).as("%d bytes", length).isEqualTo(length == usual.length - 1);
		}
	}

	private static @Nullable JsonNode tree(byte[] json) {
		try {
			return DiscordJson.mapper().readTree(json);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	@Test
	void nothingIsLeftOfThePayloadBefore() {
		read("{\"t\":\"MESSAGE_CREATE\",\"s\":42,\"op\":0,\"d\":{}}");
		assertThat(read("{\"op\":1}")).isTrue();
		assertThat(this.header.type()).isNull();
		assertThat(this.header.sequence()).isEqualTo(-1);
		assertThat(this.header.dataOffset()).isEqualTo(-1);
	}

	@Test
	void aPayloadOfAnyOrderIsReadAsJacksonReadsIt() {
		Random random = new Random(SEED);
		for (int run = 0; run < 5000; run++) {
			String json = payload(random);
			JsonNode tree = DiscordJson.mapper().readTree(json);
			byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
			int before = random.nextInt(5);
			byte[] buffer = new byte[before + bytes.length + random.nextInt(5)];
			Arrays.fill(buffer, (byte) '"');
			System.arraycopy(bytes, 0, buffer, before, bytes.length);
			assertThat(this.header.read(buffer, before, bytes.length)).as("seed %d, %s", SEED, json).isTrue();
			assertThat(this.header.op()).as(json).isEqualTo(tree.get("op").intValue());
			if (this.header.op() == Opcode.DISPATCH) {
				JsonNode type = tree.get("t");
				JsonNode sequence = tree.get("s");
				assertThat(this.header.type()).as(json)
					.isEqualTo((type == null || type.isNull()) ? null : EventType.of(type.stringValue()));
				assertThat(this.header.sequence()).as(json)
					.isEqualTo((sequence == null || sequence.isNull()) ? -1 : sequence.longValue());
			}
			if (tree.has("d")) {
				int offset = this.header.dataOffset();
				JsonNode data = DiscordJson.mapper()
					.readerFor(JsonNode.class)
					.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
					.readValue(buffer, offset, before + bytes.length - offset);
				assertThat(data).as(json).isEqualTo(tree.get("d"));
			}
			else {
				assertThat(this.header.dataOffset()).isEqualTo(-1);
			}
		}
	}

	@Test
	void aPayloadWithMistakesIsReadAsJacksonReadsItOrRefused() {
		Random random = new Random(SEED);
		byte[] likely = "{}[]\":,\\opstdu0179-.eE nul\t".getBytes(StandardCharsets.US_ASCII);
		int read = 0;
		for (int run = 0; run < 30_000; run++) {
			byte[] json = payload(random).getBytes(StandardCharsets.UTF_8);
			for (int i = random.nextInt(3); i > 0; i--) {
				// Not the first ones, by which Jackson tells UTF-8 from UTF-16
				int place = 4 + random.nextInt(json.length - 4);
				json[place] = (random.nextInt(8) == 0) ? (byte) random.nextInt()
						: likely[random.nextInt(likely.length)];
			}
			JsonNode tree = strictTree(json);
			String text = "seed " + SEED + ", " + new String(json, StandardCharsets.UTF_8);
			if (tree == null || text.contains("-0")) {
				// A zero below zero is a number for Jackson only
				continue;
			}
			boolean found = this.header.read(json, 0, json.length);
			if (isPayload(tree)) {
				read++;
				assertThat(found).as(text).isTrue();
				assertThat(this.header.op()).as(text).isEqualTo(tree.get("op").intValue());
			}
			else {
				// Of what is no dispatch, what comes behind the data is not looked at
				assertThat(found && this.header.op() == Opcode.DISPATCH).as(text).isFalse();
			}
			if (found && this.header.op() == Opcode.DISPATCH) {
				assertSame(this.header, tree, text);
			}
		}
		assertThat(read).isGreaterThan(10_000);
	}

	/** What the header says beside the opcode, in JSON and in ETF. */
	static void assertSame(PayloadHeader header, JsonNode tree, String text) {
		assertThat(header.sequence()).as(text).isEqualTo(tree.path("s").asLong(-1));
		JsonNode type = tree.path("t");
		assertThat(header.type()).as(text).isEqualTo(type.isString() ? EventType.of(type.stringValue()) : null);
		assertThat(header.dataOffset() >= 0).as(text).isEqualTo(tree.has("d"));
	}

	/** Whether Discord's documentation would have it so. */
	private static boolean isPayload(JsonNode tree) {
		JsonNode op = tree.path("op");
		JsonNode sequence = tree.path("s");
		JsonNode type = tree.path("t");
		return op.isInt() && op.intValue() >= 0 && (type.isMissingNode() || type.isNull() || type.isString())
				&& (sequence.isMissingNode() || sequence.isNull()
						|| (sequence.isIntegralNumber() && sequence.asString().matches("[0-9]{1,18}")));
	}

	/** As Jackson reads it; {@code null} also where a name comes twice. */
	private static @Nullable JsonNode strictTree(byte[] json) {
		try {
			return STRICT.readTree(json);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static String payload(Random random) {
		List<String> properties = new ArrayList<>();
		properties.add(name("op", random) + ":" + space(random) + (random.nextBoolean() ? 0 : random.nextInt(50)));
		if (random.nextInt(4) > 0) {
			String[] types = { "null", "\"MESSAGE_CREATE\"", "\"NEW\"", "\"A\\\"B\\u0020\"", "\"MESSAGE\\u005fUPDATE\"",
					"\"\"" };
			properties.add(name("t", random) + ":" + space(random) + types[random.nextInt(types.length)]);
		}
		if (random.nextInt(4) > 0) {
			String value = random.nextBoolean() ? "null" : String.valueOf(random.nextLong(1_000_000_000_000_000_000L));
			properties.add(name("s", random) + space(random) + ":" + value);
		}
		if (random.nextInt(4) > 0) {
			properties.add(name("d", random) + ":" + space(random) + VALUES[random.nextInt(VALUES.length)]);
		}
		for (int i = random.nextInt(3); i > 0; i--) {
			String value = random.nextInt(3) == 0 ? "-1.5e+3" : VALUES[random.nextInt(VALUES.length)];
			properties.add("\"" + "x".repeat(i) + "\\\"o\":" + value + space(random));
		}
		Collections.shuffle(properties, random);
		return space(random) + "{" + space(random) + String.join("," + space(random), properties) + space(random) + "}"
				+ space(random);
	}

	private static String name(String name, Random random) {
		if (random.nextInt(8) > 0) {
			return "\"" + name + "\"";
		}
		StringBuilder escaped = new StringBuilder("\"");
		name.chars().forEach((character) -> escaped.append(String.format("\\u%04x", character)));
		return escaped.append('"').toString();
	}

	private static String space(Random random) {
		return " \n\r\t".substring(random.nextInt(5)).repeat(random.nextInt(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "{}", "{", "\"op\"", "{\"op\"}", "{\"op\":}", "{\"op\":1",
			"{\"op\":1,", "{\"op\":1,}", "{\"op\":1}x", "{\"op\":\"1\"}", "{\"op\":-1}", "{\"op\":01}", "{\"op\":1.0}",
			"{\"op\":1e1}", "{\"op\":4294967296}", "{\"op\":99999999999999999999}", "{\"op\":null}", "{\"op\" 1}",
			"{op:1}", "{\"s\":1}", "{\"op\":0,\"s\":-1,\"t\":\"X\",\"d\":1}", "{\"op\":0,\"s\":\"1\"}",
			"{\"op\":0,\"s\":1234567890123456789}", "{\"op\":0,\"s\":nul}", "{\"op\":0,\"t\":1}",
			"{\"op\":0,\"t\":\"X}", "{\"op\":0,\"t\":\"X\\\"}", "{\"op\":0,\"t\":\"\\q\"}", "{\"op\":0,\"t\":nulx}",
			"{\"x\":,\"op\":1}", "{\"x\":{\"y\":[}", "{\"x\":\"\\", "{\"op\":1,\"d\":", "{\"op\":1,\"d\":}",
			"{\"t\":\"X\",\"s\":1,\"op\":0,\"d\":{\"id\":\"1" })
	void whatIsNoPayloadIsRefused(String json) {
		assertThat(read(json)).isFalse();
	}

	@Test
	void garbageEndsSomewhereAndBreaksNothing() {
		Random random = new Random(SEED);
		byte[] likely = "{}[]\":,\\opstd0123nul \t".getBytes(StandardCharsets.US_ASCII);
		for (int run = 0; run < 30_000; run++) {
			byte[] garbage = random.nextBoolean() ? payload(random).getBytes(StandardCharsets.UTF_8)
					: new byte[random.nextInt(40)];
			for (int i = random.nextBoolean() ? garbage.length : 3; i > 0 && garbage.length > 0; i--) {
				garbage[random.nextInt(garbage.length)] = likely[random.nextInt(likely.length)];
			}
			int offset = (garbage.length > 0) ? random.nextInt(garbage.length) : 0;
			int length = random.nextInt(garbage.length - offset + 1);
			if (this.header.read(garbage, offset, length)) {
				assertThat(this.header.op()).isNotNegative();
				assertThat(this.header.dataOffset()).isLessThan(offset + length);
			}
		}
	}

	@Test
	void whatLiesBehindThePayloadIsNotRead() {
		byte[] buffer = "{\"op\":1,\"s\":12}".getBytes(StandardCharsets.UTF_8);
		for (int length = 0; length < buffer.length; length++) {
			assertThat(this.header.read(buffer, 0, length)).isFalse();
		}
		assertThat(this.header.read(buffer, 0, buffer.length)).isTrue();
	}

	private boolean read(String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return this.header.read(bytes, 0, bytes.length);
	}

}
