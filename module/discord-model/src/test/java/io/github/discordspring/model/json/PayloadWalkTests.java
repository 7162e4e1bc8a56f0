package io.github.discordspring.model.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.codec.MalformedDataException;
import io.github.discordspring.model.codec.ValueReader;
import io.github.discordspring.model.stream.DirectParser;
import io.github.discordspring.model.stream.JsonPayloadFactory;
import io.github.discordspring.model.stream.PropertyNames;
import org.junit.jupiter.api.Test;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the parser of payloads finds what Jackson's own parser finds, or refuses
 * what that refuses, in any JSON and in what is nearly JSON, whatever is asked of it.
 */
class PayloadWalkTests {

	private static final long SEED = 20261122;

	private static final int RUNS = 20_000;

	private static final String REFUSED = "refused";

	private static final String REFUSED_AS_SKIPPED = "refused as it was skipped";

	private static final StreamReadConstraints CONSTRAINTS = Encoding.JSON.factory().streamReadConstraints();

	private static final JsonFactory JACKSON = JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();

	/**
	 * Below, at and above a word of eight bytes, with a quote and a colon and without.
	 */
	private static final String[] KNOWN = { "a", "ab", "ids", "flags", "guild", "author", "channel", "username",
			"timestamp", "channel_id", "channel_ie", "referenced_message", "referenced_messagf", "root" };

	private static final String[] TEXTS = { "", "a", "7", "hello", "12345678901234567", "1234567890123456789",
			"18446744073709551615", "18446744073709551616", "2015-01-01T00:00:00", "2026-11-22T18:36:34.123456+00:00",
			"2026-11-22T18:36:34.5Z", "世界 \uD83D\uDE00", "üß", "x".repeat(23), "x".repeat(24), "x".repeat(25),
			"y".repeat(700), "é".repeat(300), "\u007F", "\u2028" };

	private static final String[] NUMBERS = { "0", "-0", "7", "-1", "42", "2147483647", "2147483648", "-2147483649",
			"999999999999999999", "1000000000000000000", "9223372036854775807", "9223372036854775808",
			"18446744073709551615", "1".repeat(50), "1".repeat(51), "1.5", "-2.50e+3", "1E-2", "20.0", "1e400" };

	private final JsonPayloadFactory factory = new JsonPayloadFactory(CONSTRAINTS, ErrorReportConfiguration.defaults());

	private final PropertyNames names = ValueReader.names(KNOWN);

	@Test
	void whatIsWellFormedIsFoundAsByJackson() {
		int read = 0;
		for (int run = 0; run < RUNS; run++) {
			byte[] json = json(new Random(SEED + run));
			read += compare(json, SEED + run) ? 1 : 0;
		}
		assertThat(read).as("read to the end").isGreaterThan(RUNS / 2);
	}

	@Test
	void whatIsNotWellFormedIsFoundOrRefusedAsByJackson() {
		int read = 0;
		for (int run = 0; run < RUNS; run++) {
			Random random = new Random(SEED + run);
			byte[] json = json(random);
			for (int i = random.nextInt(3); i >= 0; i--) {
				json = changed(json, random);
			}
			read += compare(json, SEED + run) ? 1 : 0;
		}
		assertThat(read).as("read to the end").isBetween(RUNS / 10, RUNS - RUNS / 10);
	}

	/** Tells whether it was read to its end. */
	private boolean compare(byte[] json, long seed) {
		Random random = new Random(seed);
		int offset = random.nextInt(10);
		byte[] array = new byte[offset + json.length + random.nextInt(30)];
		Arrays.fill(array, (byte) "\"1 a\\".charAt(random.nextInt(5)));
		System.arraycopy(json, 0, array, offset, json.length);
		List<Object> expected = new Walk(seed).of(JACKSON.createParser(ObjectReadContext.empty(), json));
		JsonParser parser = this.factory.take(array, offset, json.length);
		List<Object> found = new Walk(seed).of(parser);
		int last = expected.size() - 1;
		if (expected.get(last).equals(REFUSED_AS_SKIPPED)) {
			// What is skipped is hardly looked at
			assertThat(found.subList(0, Math.min(last, found.size()))).as(() -> text(seed, json))
				.isEqualTo(expected.subList(0, last));
		}
		else {
			assertThat(found).as(() -> text(seed, json)).isEqualTo(expected);
		}
		if (found.get(found.size() - 1) instanceof String end && end.startsWith(REFUSED)) {
			return false;
		}
		this.factory.giveBack(parser);
		return true;
	}

	private static String text(long seed, byte[] json) {
		return "seed " + seed + ": " + new String(json, StandardCharsets.ISO_8859_1);
	}

	private static byte[] changed(byte[] json, Random random) {
		byte[] likely = "{}[]\":,\\ \n019-+.eEtrufalsn/\0\u0001".getBytes(StandardCharsets.ISO_8859_1);
		byte any = (random.nextInt(4) == 0) ? (byte) random.nextInt() : likely[random.nextInt(likely.length)];
		// Not the first ones, by which Jackson tells UTF-8 from UTF-16
		int place = Math.min(4 + random.nextInt(json.length), json.length);
		switch (random.nextInt(4)) {
			case 0 -> {
				return Arrays.copyOf(json, place);
			}
			case 1 -> {
				byte[] changed = Arrays.copyOf(json, json.length + 1);
				System.arraycopy(json, place, changed, place + 1, json.length - place);
				changed[place] = any;
				return changed;
			}
			default -> {
				byte[] changed = json.clone();
				if (place < json.length) {
					changed[place] = any;
				}
				return changed;
			}
		}
	}

	private static byte[] json(Random random) {
		StringBuilder json = new StringBuilder();
		value(json, random, random.nextInt(3) > 0 ? "" : "\n \t\r", (random.nextInt(10) == 0) ? 120 : 6,
				1 + random.nextInt(3));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		// The document is an object, and long enough to be told from UTF-16
		bytes.writeBytes("{\"root\":".getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes(json.toString().getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes("}".getBytes(StandardCharsets.UTF_8));
		return bytes.toByteArray();
	}

	private static void value(StringBuilder json, Random random, String space, int depth, int width) {
		space(json, random, space);
		switch (random.nextInt((depth > 0) ? 8 : 4)) {
			case 0 -> json.append(new String[] { "null", "true", "false" }[random.nextInt(3)]);
			case 1 -> json.append(NUMBERS[random.nextInt(NUMBERS.length)]);
			case 2, 3 -> string(json, TEXTS[random.nextInt(TEXTS.length)], random);
			case 4, 5 -> {
				json.append('[');
				for (int i = random.nextInt(width + 1); i > 0; i--) {
					value(json, random, space, depth - 1, width);
					json.append((i > 1) ? "," : "");
				}
				space(json, random, space);
				json.append(']');
			}
			default -> {
				json.append('{');
				for (int i = random.nextInt(width + 1); i > 0; i--) {
					space(json, random, space);
					String name = (random.nextInt(4) > 0) ? KNOWN[random.nextInt(KNOWN.length)]
							: TEXTS[random.nextInt(TEXTS.length)];
					string(json, name, random);
					space(json, random, space);
					json.append(':');
					value(json, random, space, depth - 1, width);
					json.append((i > 1) ? "," : "");
				}
				space(json, random, space);
				json.append('}');
			}
		}
		space(json, random, space);
	}

	private static void space(StringBuilder json, Random random, String space) {
		if (!space.isEmpty() && random.nextInt(3) == 0) {
			json.append(space.charAt(random.nextInt(space.length())));
		}
	}

	private static void string(StringBuilder json, String text, Random random) {
		json.append('"');
		boolean escapes = random.nextInt(6) == 0;
		for (char character : text.toCharArray()) {
			if (escapes && random.nextInt(3) == 0) {
				json.append(String.format("\\u%04x", (int) character));
			}
			else {
				json.append(character);
			}
		}
		if (escapes) {
			json.append(new String[] { "\\n", "\\\"", "\\\\", "\\/", "\\ud800", "\\q" }[random.nextInt(6)]);
		}
		json.append('"');
	}

	/**
	 * Reads a value as readers of records do, and by turns as others do.
	 */
	private final class Walk {

		private final Random random;

		private final List<Object> found = new ArrayList<>();

		Walk(long seed) {
			this.random = new Random(seed);
		}

		List<Object> of(JsonParser parser) {
			try {
				parser.nextToken();
				value(parser);
			}
			catch (JacksonException ex) {
				this.found.add(REFUSED);
			}
			catch (Skipped ex) {
				this.found.add(REFUSED_AS_SKIPPED);
			}
			return this.found;
		}

		private void value(JsonParser parser) {
			JsonToken token = parser.currentToken();
			located(parser);
			switch (token) {
				case START_OBJECT -> {
					switch (this.random.nextInt(10)) {
						case 0 -> skip(parser);
						case 1 -> map(parser);
						default -> object(parser);
					}
				}
				case START_ARRAY -> {
					if (this.random.nextInt(10) == 0) {
						skip(parser);
					}
					else {
						list(parser);
					}
				}
				case VALUE_STRING -> string(parser);
				case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
				default -> {
				}
			}
		}

		private void located(JsonParser parser) {
			this.found.add(parser.currentToken());
			this.found.add(parser.currentTokenLocation().getByteOffset());
			if (this.random.nextBoolean()) {
				this.found.add(String.valueOf(parser.currentName()));
				this.found.add(parser.streamReadContext().pathAsPointer().toString());
			}
		}

		private void skip(JsonParser parser) {
			try {
				parser.skipChildren();
			}
			catch (JacksonException ex) {
				throw new Skipped(ex);
			}
			this.found.add(parser.currentToken());
		}

		private void object(JsonParser parser) {
			int property = -1;
			while ((property = ValueReader.nextProperty(parser, PayloadWalkTests.this.names,
					property)) != PropertyNameMatcher.MATCH_END_OBJECT) {
				this.found.add(property);
				if (property >= 0) {
					value(parser);
				}
				else {
					located(parser);
					skip(parser);
				}
			}
			located(parser);
		}

		private void map(JsonParser parser) {
			for (String name = parser.nextName(); name != null; name = parser.nextName()) {
				this.found.add(name);
				parser.nextToken();
				value(parser);
			}
			located(parser);
		}

		private void list(JsonParser parser) {
			while (nextElement(parser)) {
				value(parser);
			}
			located(parser);
		}

		private boolean nextElement(JsonParser parser) {
			if (parser instanceof DirectParser direct && this.random.nextInt(10) > 0) {
				return direct.nextElement();
			}
			else if (!(parser instanceof DirectParser)) {
				this.random.nextInt(10);
			}
			JsonToken token;
			do {
				token = parser.nextToken();
			}
			while (token == JsonToken.VALUE_NULL);
			return token != JsonToken.END_ARRAY;
		}

		private void string(JsonParser parser) {
			switch (this.random.nextInt(6)) {
				case 0 -> tried(parser, ValueReader::readId);
				case 1 -> tried(parser, ValueReader::readInstant);
				case 2 -> this.found
					.add(new String(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength()));
				case 3, 4 -> this.found.add(parser.getString());
				default -> {
				}
			}
		}

		private void number(JsonParser parser) {
			this.found.add(parser.getNumberType());
			switch (this.random.nextInt(6)) {
				case 0 -> tried(parser, ValueReader::readId);
				case 1 -> tried(parser, ValueReader::readInt);
				case 2 -> tried(parser, ValueReader::readLong);
				case 3 -> tried(parser, ValueReader::readDouble);
				case 4 -> tried(parser, ValueReader::readString);
				default -> this.found.add(parser.getNumberValue());
			}
		}

		/** What does not fit can be passed over. */
		private void tried(JsonParser parser, Function<JsonParser, Object> reader) {
			try {
				this.found.add(reader.apply(parser));
			}
			catch (MalformedDataException ex) {
				this.found.add("unfit");
			}
		}

	}

	@SuppressWarnings("serial")
	private static final class Skipped extends RuntimeException {

		Skipped(Throwable cause) {
			super(cause);
		}

	}

}
