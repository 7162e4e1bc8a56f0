package io.github.discordspring.model.dispatch;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.etf.PlainTerms;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.UnknownEvent;
import io.github.discordspring.model.gateway.Opcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PayloadHeader} in Erlang's external term format.
 */
class EtfPayloadHeaderTests {

	private static final long SEED = 7;

	private final PayloadHeader header = new PayloadHeader(Encoding.ETF);

	@Test
	void whatDiscordSendsIsReadWithItsDataInFront() {
		byte[] data = etf("{\"id\":\"1\",\"list\":[1,[],{\"s\":9,\"t\":\"x\"}]}");
		byte[] payload = bytes(131, 116, 0, 0, 0, 4, atom("d"), data, atom("op"), 97, 0, atom("s"), 98, 0, 0, 1, 0,
				atom("t"), atom("MESSAGE_CREATE"));
		assertThat(read(payload)).isTrue();
		assertThat(this.header.op()).isEqualTo(Opcode.DISPATCH);
		assertThat(this.header.sequence()).isEqualTo(256);
		assertThat(this.header.type()).isSameAs(EventType.MESSAGE_CREATE);
		assertThat(this.header.dataOffset()).isEqualTo(9);
		assertThat(this.header.buffer()).isSameAs(payload);
		assertThat(this.header.end()).isEqualTo(payload.length);
	}

	@Test
	void theDataIsNotLookedAtWhereItComesLast() {
		byte[] payload = bytes(131, 116, 0, 0, 0, 4, atom("op"), 97, 0, atom("s"), 97, 42, atom("t"),
				atom("MESSAGE_CREATE"), atom("d"), 255, "no term");
		assertThat(read(payload)).isTrue();
		assertThat(this.header.dataOffset()).isEqualTo(payload.length - 8);
	}

	@Test
	void otherOpcodesHaveNeitherTypeNorSequence() {
		assertThat(read(bytes(131, 116, 0, 0, 0, 4, atom("d"), atom("nil"), atom("op"), 97, 11, atom("s"), atom("nil"),
				atom("t"), atom("nil"))))
			.isTrue();
		assertThat(this.header.op()).isEqualTo(Opcode.HEARTBEAT_ACK);
		assertThat(this.header.type()).isNull();
		assertThat(this.header.sequence()).isEqualTo(-1);
		assertThat(read(bytes(131, 116, 0, 0, 0, 1, atom("op"), 97, 11))).isTrue();
		assertThat(this.header.dataOffset()).isEqualTo(-1);
	}

	@Test
	void theAtomNullIsNothingToo() {
		assertThat(read(bytes(131, 116, 0, 0, 0, 4, atom("d"), atom("null"), atom("op"), 97, 11, atom("s"),
				atom("null"), atom("t"), atom("null"))))
			.isTrue();
		assertThat(this.header.op()).isEqualTo(Opcode.HEARTBEAT_ACK);
		assertThat(this.header.type()).isNull();
		assertThat(this.header.sequence()).isEqualTo(-1);
	}

	@Test
	void everyKnownTypeIsFoundAsAtomAndAsText() {
		for (EventType type : EventType.values()) {
			for (byte[] name : new byte[][] { atom(type.name()), binary(type.name()) }) {
				assertThat(read(bytes(131, 116, 0, 0, 0, 2, binary("op"), 97, 0, binary("t"), name))).isTrue();
				assertThat(this.header.type()).isSameAs(type);
			}
		}
		assertThat(read(bytes(131, 116, 0, 0, 0, 2, atom("op"), 97, 0, atom("t"), atom("SOMETHING_NEW")))).isTrue();
		assertThat(this.header.type()).isEqualTo(EventType.of("SOMETHING_NEW"));
	}

	@Test
	void aCompressedPayloadHasABufferOfItsOwn() throws Exception {
		byte[] term = bytes(116, 0, 0, 0, 2, atom("op"), 97, 10, atom("d"), etf("{\"heartbeat_interval\":41250}"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(bytes(131, 80, 0, 0, term.length >> 8, term.length));
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
			deflater.write(term);
		}
		assertThat(read(out.toByteArray())).isTrue();
		assertThat(this.header.op()).isEqualTo(Opcode.HELLO);
		assertThat(this.header.buffer()).isEqualTo(term);
		assertThat(this.header.end()).isEqualTo(term.length);
		try (JsonParser parser = Encoding.ETF.parser(this.header.buffer(), this.header.dataOffset(),
				this.header.end() - this.header.dataOffset())) {
			parser.nextToken();
			assertThat(parser.nextName()).isEqualTo("heartbeat_interval");
		}
		assertThat(read(bytes(131, 80, 255, 255, 255, 255, 120, 156))).isFalse();
	}

	@Test
	void anyOrderIsRead() {
		Random random = new Random(SEED);
		for (int run = 0; run < 3000; run++) {
			long sequence = random.nextLong() >>> 1 + random.nextInt(63);
			byte[] data = etf("{\"op\":7,\"d\":[{\"t\":\"x\"},null,true,1.5,12345678901]}");
			List<byte[]> pairs = new ArrayList<>(
					List.of(bytes(key("op", random), 97, 0), bytes(key("s", random), number(sequence)),
							bytes(key("t", random), binary("TYPING_START")), bytes(key("d", random), data),
							bytes(key("x".repeat(random.nextInt(4) + 3), random), data), bytes(97, 1, data)));
			Collections.shuffle(pairs, random);
			byte[] payload = bytes(131, 116, 0, 0, 0, pairs.size());
			for (byte[] pair : pairs) {
				payload = bytes(payload, pair);
			}
			int before = random.nextInt(4);
			byte[] buffer = bytes(new byte[before], payload, new byte[random.nextInt(4)]);
			assertThat(this.header.read(buffer, before, payload.length)).as("seed %d, run %d", SEED, run).isTrue();
			assertThat(this.header.op()).isZero();
			assertThat(this.header.sequence()).isEqualTo(sequence);
			assertThat(this.header.type()).isSameAs(EventType.TYPING_START);
			int offset = this.header.dataOffset();
			assertThat(Arrays.copyOfRange(buffer, offset, offset + data.length)).isEqualTo(data);
			for (int length = 0; length < payload.length; length++) {
				if (this.header.read(buffer, before, length)) {
					// Only data that comes last may be cut off
					assertThat(pairs.get(pairs.size() - 1)).endsWith(data);
					assertThat(this.header.dataOffset()).isLessThan(before + length);
				}
			}
		}
	}

	@Test
	void aPayloadWithMistakesIsReadAsInThePlainestWayOrRefused() {
		Random random = new Random(SEED);
		int read = 0;
		for (int run = 0; run < 30_000; run++) {
			List<byte[]> pairs = new ArrayList<>(List.of(bytes(key("op", random), 97, random.nextInt(12)),
					bytes(key("s", random),
							random.nextBoolean() ? number(random.nextLong() >>> 1)
									: atom(random.nextBoolean() ? "nil" : "null")),
					bytes(key("t", random),
							random.nextBoolean() ? key("TYPING_START", random)
									: atom(random.nextBoolean() ? "nil" : "null")),
					bytes(key("d", random), PlainTerms.any(random, 2)),
					bytes(key("x", random), PlainTerms.any(random, 2))));
			Collections.shuffle(pairs, random);
			pairs = pairs.subList(0, random.nextInt(4) == 0 ? 4 : 5);
			byte[] payload = bytes(131, 116, 0, 0, 0, pairs.size());
			for (byte[] pair : pairs) {
				payload = bytes(payload, pair);
			}
			payload = PlainTerms.changed(payload, random);
			JsonNode tree = PlainTerms.read(payload);
			if (tree == null || (tree.isObject() && tree.size() != payload[5])) {
				// No map has a key twice
				continue;
			}
			String text = "seed " + SEED + ", run " + run + ", " + tree;
			boolean fit = isPayload(tree);
			assertThat(read(payload)).as(text).isEqualTo(fit);
			if (fit) {
				read++;
				assertThat(this.header.op()).as(text).isEqualTo(tree.get("op").intValue());
				PayloadHeaderTests.assertSame(this.header, tree, text);
			}
		}
		assertThat(read).isGreaterThan(10_000);
	}

	/** Whether Discord's documentation would have it so. */
	private static boolean isPayload(JsonNode tree) {
		JsonNode op = tree.path("op");
		JsonNode sequence = tree.path("s");
		JsonNode type = tree.path("t");
		return op.isInt() && op.intValue() >= 0 && (type.isMissingNode() || type.isNull() || type.isString())
				&& (sequence.isMissingNode() || sequence.isNull()
						|| (sequence.isIntegralNumber() && sequence.canConvertToLong() && sequence.longValue() >= 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "131", "131 106", "131 116 0 0 0 0", "131 116 0 0 0 1 119 1 115 97 1",
			"131 116 0 0 0 1 119 2 111 112 98 255 255 255 255", "131 116 0 0 0 1 119 2 111 112 109 0 0 0 1 48",
			"131 116 0 0 0 1 119 2 111 112 119 3 110 105 108", "131 116 0 0 0 1 119 2 111 112 97 1 0",
			"131 116 0 0 0 1 119 2 111 112 110 5 0 0 0 0 0 1", "131 116 0 0 0 2 119 2 111 112 97 1 119 1 115 106",
			"131 116 0 0 0 2 119 2 111 112 97 1 119 1 115 110 8 0 255 255 255 255 255 255 255 255",
			"131 116 0 0 0 2 119 2 111 112 97 1 119 1 116 97 1", "131 116 255 255 255 255 119 2 111 112 97 1",
			"131 116 0 0 0 2 119 2 111 112 97 1 119 1 120 108 255 255 255 255" })
	void whatIsNoPayloadIsRefused(String numbers) {
		String[] parts = numbers.isEmpty() ? new String[0] : numbers.split(" ");
		byte[] bytes = new byte[parts.length];
		for (int i = 0; i < parts.length; i++) {
			bytes[i] = (byte) Integer.parseInt(parts[i]);
		}
		assertThat(read(bytes)).isFalse();
	}

	@Test
	void garbageEndsSomewhereAndBreaksNothing() {
		Random random = new Random(SEED);
		byte[] likely = bytes(131, 116, 0, 0, 0, 1, 2, 3, 4, 119, "opstd", 97, 98, 108, 109, 110, 255, 80, 106);
		byte[] payload = bytes(131, 116, 0, 0, 0, 4, atom("d"), etf("{\"a\":[1,{}]}"), atom("op"), 97, 0, atom("s"), 97,
				9, atom("t"), atom("READY"));
		for (int run = 0; run < 30_000; run++) {
			byte[] garbage = random.nextBoolean() ? payload.clone() : new byte[random.nextInt(40)];
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
	void aDispatchIsReadFromItsData() {
		byte[] payload = bytes(131, 116, 0, 0, 0, 4, atom("d"), 116, 0, 0, 0, 3, atom("id"), number(1L << 62),
				binary("channel_id"), binary("2"), atom("guild_id"), 97, 3, atom("op"), 97, 0, atom("s"), 97, 9,
				atom("t"), atom("MESSAGE_DELETE"));
		Dispatch dispatch = dispatch(payload);
		assertThat(dispatch.event()).isEqualTo(new MessageDeleteEvent(1L << 62, 2, 3));
		RetainedDispatch retained = dispatch.retain();
		assertThat(retained.encoding()).isEqualTo(Encoding.ETF);
		assertThat(retained.bytes()).isEqualTo(payload);
		assertThat(retained.toString()).isEqualTo("RetainedDispatch[ETF, " + payload.length + " bytes]");
	}

	@Test
	void anEventWithoutRecordKeepsItsDataAsJson() {
		String data = "{\"guild_id\":3,\"user\":{\"user_id\":\"9\"},\"user_id\":\"5\",\"channel_id\":null,\"x\":[1.5]}";
		UnknownEvent event = (UnknownEvent) dispatch(bytes(131, 116, 0, 0, 0, 4, atom("op"), 97, 0, atom("s"), 97, 9,
				atom("t"), atom("NEW"), atom("d"), etf(data)))
			.event();
		assertThat(event).isEqualTo(new UnknownEvent("NEW", 3, 0, 5, RawJson.of(data)));
	}

	@Test
	void dataThatIsWrongIsToldWithItsPlace() {
		Dispatch dispatch = dispatch(bytes(131, 116, 0, 0, 0, 3, atom("op"), 97, 0, atom("t"), atom("MESSAGE_DELETE"),
				atom("d"), 116, 0, 0, 0, 1, atom("id"), atom("true")));
		assertThatExceptionOfType(DispatchException.class).isThrownBy(dispatch::event)
			.withMessageContaining("Expected an id, but found VALUE_TRUE at /id, byte 15");
	}

	private Dispatch dispatch(byte[] payload) {
		assertThat(read(payload)).isTrue();
		EventType type = this.header.type();
		assertThat(type).isNotNull();
		return new Dispatch(Dispatches.SHARD, Dispatches.SESSION, this.header.sequence(), type, Encoding.ETF,
				this.header.buffer(), 0, this.header.end(), this.header.dataOffset(), new HandledSequence(0));
	}

	private boolean read(byte[] payload) {
		return this.header.read(payload, 0, payload.length);
	}

	private static byte[] key(String name, Random random) {
		return random.nextBoolean() ? atom(name) : binary(name);
	}

	private static byte[] atom(String name) {
		return bytes(119, name.length(), name);
	}

	private static byte[] binary(String text) {
		return bytes(109, 0, 0, 0, text.length(), text);
	}

	private static byte[] number(long number) {
		byte[] magnitude = BigInteger.valueOf(number).toByteArray();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(bytes(110, magnitude.length, 0));
		for (int i = magnitude.length - 1; i >= 0; i--) {
			out.write(magnitude[i]);
		}
		return out.toByteArray();
	}

	/** JSON as a term without version. */
	private static byte[] etf(String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonParser parser = Encoding.JSON.parser(bytes, 0, bytes.length);
				JsonGenerator generator = Encoding.ETF.generator(out)) {
			parser.nextToken();
			generator.copyCurrentStructureExact(parser);
		}
		return Arrays.copyOfRange(out.toByteArray(), 1, out.size());
	}

	private static byte[] bytes(Object... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Object part : parts) {
			if (part instanceof Integer number) {
				out.write(number);
			}
			else if (part instanceof byte[] bytes) {
				out.writeBytes(bytes);
			}
			else {
				out.writeBytes(((String) part).getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		return out.toByteArray();
	}

}
