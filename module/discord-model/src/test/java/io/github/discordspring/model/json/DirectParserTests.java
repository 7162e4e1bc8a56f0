package io.github.discordspring.model.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.Codecs;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.codec.LenientReader;
import io.github.discordspring.model.codec.ValueReader;
import io.github.discordspring.model.stream.PropertyNames;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.user.UserCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the parser of payloads finds what Jackson's own parser finds.
 */
class DirectParserTests {

	private static final long SEED = 20261121;

	private static final int RUNS = 10;

	private static final JsonFactory JACKSON = new JsonFactory();

	private static final PropertyNames NAMES = ValueReader.names("a");

	private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	static List<EveryRecordTests.Entry<?>> everyType() {
		return EveryRecordTests.everyType().stream().filter((entry) -> entry.encoding() == Encoding.JSON).toList();
	}

	@ParameterizedTest
	@MethodSource("everyType")
	<T> void aRecordIsReadAsWithJacksonsOwnParser(EveryRecordTests.Entry<T> entry) {
		for (int run = 0; run < RUNS; run++) {
			byte[] json = entry.write(new RandomModel(SEED + run).create(entry.type()));
			assertThat(entry.read(json)).as("seed %d", SEED + run).isEqualTo(readByJackson(entry, json));
			JsonNode tree = DiscordJson.mapper().readTree(json);
			byte[] pretty = PRETTY.writeValueAsBytes(tree);
			assertThat(entry.read(pretty)).as("indented, seed %d", SEED + run).isEqualTo(readByJackson(entry, pretty));
		}
	}

	@ParameterizedTest
	@MethodSource("everyType")
	<T> void whatJacksonReadsOfChangedBytesIsReadHereToo(EveryRecordTests.Entry<T> entry) {
		for (int run = 0; run < RUNS; run++) {
			Random random = new Random(SEED + run);
			byte[] json = entry.write(new RandomModel(SEED + run).create(entry.type()));
			for (int change = 0; change < 20; change++) {
				byte[] changed = changed(json, random);
				T expected;
				try {
					expected = readByJackson(entry, changed);
				}
				catch (JacksonException ex) {
					continue;
				}
				assertThat(entry.read(changed)).as("seed %d, change %d", SEED + run, change).isEqualTo(expected);
			}
		}
	}

	private static byte[] changed(byte[] json, Random random) {
		byte[] changed = json.clone();
		byte[] likely = "0123456789 abc\"\\".getBytes(StandardCharsets.ISO_8859_1);
		for (int i = random.nextInt(4); i >= 0; i--) {
			changed[random.nextInt(changed.length)] = likely[random.nextInt(likely.length)];
		}
		return changed;
	}

	private static <T> T readByJackson(EveryRecordTests.Entry<T> entry, byte[] json) {
		try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), json)) {
			parser.nextToken();
			T value = entry.codec().read(parser);
			if (parser.nextToken() != null) {
				throw new StreamReadException(parser, "There is more behind the value");
			}
			return value;
		}
	}

	@ParameterizedTest
	@MethodSource("everyType")
	<T> void theTokensAndTheirPlacesAreThoseOfJackson(EveryRecordTests.Entry<T> entry) {
		byte[] json = entry.write(new RandomModel(SEED).create(entry.type()));
		try (JsonParser ours = Encoding.JSON.parser(json, 0, json.length);
				JsonParser theirs = JACKSON.createParser(ObjectReadContext.empty(), json)) {
			for (JsonToken token = theirs.nextToken(); token != null; token = theirs.nextToken()) {
				assertThat(ours.nextToken()).isEqualTo(token);
				assertThat(ours.currentTokenLocation().getByteOffset())
					.isEqualTo(theirs.currentTokenLocation().getByteOffset());
				assertThat(ours.getString()).isEqualTo(theirs.getString());
				assertThat(LenientReader.depth(ours)).isEqualTo(LenientReader.depth(theirs));
				assertThat(ours.streamReadContext().pathAsPointer())
					.isEqualTo(theirs.streamReadContext().pathAsPointer());
			}
			assertThat(ours.nextToken()).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "7", "10", "-3", "2147483647", "2147483648", "-2147483649", "999999999999999999",
			"1000000000000000000", "9223372036854775807", "9223372036854775808", "18446744073709551615", "1.5", "20.0",
			"12e3", "1E-2", "07", "00", "1-2", "1x", "123456789012345678x", "-" })
	void aNumberIsReadAsByJacksonWhateverIsBehindIt(String number) {
		for (String json : List.of("[" + number + "]", "[" + number + ",1]", "[1," + number + " ]",
				"{\"a\":" + number + "}", "{\"a\":" + number + ",\"b\":1}", "{\"a\": " + number + " }", "[" + number)) {
			assertThat(numbers(Encoding.JSON.parser(json.getBytes(StandardCharsets.UTF_8), 0, json.length()), json))
				.as(json)
				.isEqualTo(numbers(
						JACKSON.createParser(ObjectReadContext.empty(), json.getBytes(StandardCharsets.UTF_8)), json));
		}
	}

	/** What is found, to the first mistake. */
	private static List<Object> numbers(JsonParser parser, String json) {
		List<Object> found = new ArrayList<>();
		try (parser) {
			for (JsonToken token = next(parser); token != null; token = next(parser)) {
				found.add(token);
				if (token.isNumeric()) {
					found.add(parser.getNumberType());
					found.add(parser.getNumberValue());
					found.add(parser.getString());
					found.add(parser.getDoubleValue());
					found.add(
							(parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) ? parser.getLongValue() : "");
					found.add((parser.getNumberType() == JsonParser.NumberType.INT) ? parser.getIntValue() : "");
				}
			}
		}
		catch (JacksonException ex) {
			found.add("mistake");
		}
		return found;
	}

	/** As readers of records go on, where that can be. */
	private static @Nullable JsonToken next(JsonParser parser) {
		if (parser.streamReadContext().inObject()) {
			int match = ValueReader.nextProperty(parser, NAMES, -1);
			return (match == PropertyNameMatcher.MATCH_END_OBJECT) ? JsonToken.END_OBJECT : parser.currentToken();
		}
		return parser.nextToken();
	}

	@Test
	void anIdOfAnyLengthIsReadWhereverItLies() {
		Random random = new Random(SEED);
		for (int length = 1; length <= 20; length++) {
			for (int run = 0; run < 50; run++) {
				String digits = digits(random, length);
				for (String behind : List.of("", "0123456789012345", "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"")) {
					byte[] json = ("[\"" + digits + "\"]" + behind).getBytes(StandardCharsets.UTF_8);
					Snowflakes ids = Encoding.JSON.read(Codecs.SNOWFLAKES, json, 0, digits.length() + 4);
					assertThat(Long.toUnsignedString(ids.get(0))).as("seed %d", SEED).isEqualTo(digits);
				}
			}
		}
	}

	/** A number without zeros in front that an unsigned long can hold. */
	private static String digits(Random random, int length) {
		StringBuilder digits = new StringBuilder().append(1);
		while (digits.length() < length) {
			digits.append(random.nextInt((digits.length() == 1) ? 8 : 10));
		}
		return digits.toString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "12345678901234567x", "1234567890123456789x", "123456789012345:78",
			"1234567:901234567", "12345678901234/678", "123456789012345678 ", "184467440737095516159",
			"99999999999999999999", "-1" })
	void whatIsNoIdIsRefused(String text) {
		byte[] json = ("[\"" + text + "\"]                ").getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> Encoding.JSON.read(Codecs.SNOWFLAKES, json, 0, text.length() + 4));
	}

	@Test
	void theValueMayLieAnywhereInItsArray() {
		byte[] json = "{\"id\":\"5\",\"username\":\"mason\",\"bot\":true}".getBytes(StandardCharsets.UTF_8);
		User expected = User.builder().id(5).username("mason").bot(true).build();
		for (int before = 0; before < 10; before++) {
			for (int behind = 0; behind < 20; behind++) {
				byte[] array = new byte[before + json.length + behind];
				Arrays.fill(array, (byte) '"');
				System.arraycopy(json, 0, array, before, json.length);
				assertThat(Encoding.JSON.read(UserCodec.INSTANCE, array, before, json.length)).isEqualTo(expected);
			}
		}
	}

	@Test
	void aParserIsUsedAgainAfterOneThatFailed() {
		byte[] wrong = "{\"id\":\"5\",\"avatar_decoration_data\":{\"asset\":[{".getBytes(StandardCharsets.UTF_8);
		byte[] right = "{\"id\":\"5\",\"username\":\"mason\"}".getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(JacksonException.class)
				.isThrownBy(() -> Encoding.JSON.read(UserCodec.INSTANCE, wrong, 0, wrong.length));
			assertThat(Encoding.JSON.read(UserCodec.INSTANCE, right, 0, right.length).username()).isEqualTo("mason");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"new\":{\"a\":]},\"id\":\"5\"}", "{\"new\":[{\"a\":\"}\"],\"id\":\"5\"}",
			"{\"new\":[\"\u0001\"],\"id\":\"5\"}", "{\"new\":[[" })
	void whatIsSkippedMustHaveItsBracketsAndTextInOrder(String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> Encoding.JSON.read(UserCodec.INSTANCE, bytes, 0, bytes.length));
	}

	@Test
	void whatIsSkippedMayNotBeDeeperThanAnythingElse() {
		String json = "{\"new\":" + "[".repeat(200) + "]".repeat(200) + ",\"id\":\"5\"}";
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> Encoding.JSON.read(UserCodec.INSTANCE, bytes, 0, bytes.length))
			.withMessageContaining("depth");
	}

	@Test
	void aMistakeIsToldWithThePathThroughPropertiesNobodyKnows() {
		byte[] bytes = "{\"new\":[1,\"\u0001\"]}".getBytes(StandardCharsets.UTF_8);
		try (JsonParser parser = Encoding.JSON.parser(bytes, 0, bytes.length)) {
			parser.nextToken();
			assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> UserCodec.INSTANCE.read(parser))
				.withMessageContaining("offset");
			assertThat(parser.streamReadContext().pathAsPointer().toString()).startsWith("/new");
		}
	}

}
