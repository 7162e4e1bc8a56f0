package io.github.discordspring.model.etf;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EtfParser}, with terms written by the documentation of Erlang.
 */
class EtfParserTests {

	private static final long SEED = 11;

	@Test
	void whatErlangsTermToBinaryGivesIsRead() {
		// term_to_binary(#{a => 1, <<"b">> => [1, 256, <<"x">>], c => {true, false,
		// nil}})
		assertThat(Terms.tree(131, 116, 0, 0, 0, 3, 119, 1, "a", 97, 1, 109, 0, 0, 0, 1, "b", 108, 0, 0, 0, 3, 97, 1,
				98, 0, 0, 1, 0, 109, 0, 0, 0, 1, "x", 106, 119, 1, "c", 104, 3, 119, 4, "true", 119, 5, "false", 119, 3,
				"nil"))
			.hasToString("{\"a\":1,\"b\":[1,256,\"x\"],\"c\":[true,false,null]}");
	}

	@Test
	void eachKindOfAtomIsText() {
		assertThat(Terms.tree(131, 100, 0, 6, "online")).hasToString("\"online\"");
		assertThat(Terms.tree(131, 115, 6, "online")).hasToString("\"online\"");
		assertThat(Terms.tree(131, 118, 0, 3, 0xE4, 0xB8, 0x96).stringValue()).isEqualTo("世");
		assertThat(Terms.tree(131, 119, 3, 0xE4, 0xB8, 0x96).stringValue()).isEqualTo("世");
		assertThat(Terms.tree(131, 115, 2, 0xFC, 0xDF).stringValue()).isEqualTo("üß");
		assertThat(Terms.tree(131, 100, 0, 0).stringValue()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 115, 118, 119 })
	void threeAtomsAreNoText(int tag) {
		Object longLength = (tag == 100 || tag == 118) ? new byte[1] : new byte[0];
		assertThat(Terms.tree(131, tag, longLength, 3, "nil").isNull()).isTrue();
		assertThat(Terms.tree(131, tag, longLength, 4, "null").isNull()).isTrue();
		assertThat(Terms.tree(131, tag, longLength, 4, "true")).hasToString("true");
		assertThat(Terms.tree(131, tag, longLength, 5, "false")).hasToString("false");
		assertThat(Terms.tree(131, tag, longLength, 4, "nill")).hasToString("\"nill\"");
		assertThat(Terms.tree(131, tag, longLength, 5, "False")).hasToString("\"False\"");
		assertThat(Terms.tree(131, 109, 0, 0, 0, 3, "nil")).hasToString("\"nil\"");
	}

	@Test
	void wholeNumbersOfEachSize() {
		assertThat(Terms.tree(131, 97, 255)).hasToString("255");
		assertThat(Terms.tree(131, 98, 255, 255, 255, 255)).hasToString("-1");
		assertThat(Terms.tree(131, 98, 128, 0, 0, 0)).hasToString("-2147483648");
		assertThat(Terms.tree(131, 110, 4, 0, 0, 0, 0, 128)).hasToString("2147483648");
		assertThat(Terms.tree(131, 110, 0, 0)).hasToString("0");
		assertThat(Terms.tree(131, 110, 8, 1, 0, 0, 0, 0, 0, 0, 0, 128)).hasToString("-9223372036854775808");
		assertThat(Terms.tree(131, 110, 8, 0, 255, 255, 255, 255, 255, 255, 255, 255))
			.hasToString("18446744073709551615");
		assertThat(Terms.tree(131, 110, 9, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1)).hasToString("-18446744073709551616");
		assertThat(Terms.tree(131, 110, 10, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0)).hasToString("7");
		assertThat(Terms.tree(131, 111, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)).hasToString("18446744073709551616");
	}

	@Test
	void numbersTellTheirTypeAndRange() {
		try (JsonParser parser = Terms.parser(Terms.bytes(131, 110, 8, 0, 255, 255, 255, 255, 255, 255, 255, 255))) {
			parser.nextToken();
			assertThat(parser.getNumberType()).isEqualTo(NumberType.BIG_INTEGER);
			assertThat(parser.getBigIntegerValue()).isEqualTo(new BigInteger("18446744073709551615"));
			assertThatExceptionOfType(InputCoercionException.class).isThrownBy(parser::getLongValue)
				.withMessageContaining("range of long");
		}
		try (JsonParser parser = Terms.parser(Terms.bytes(131, 110, 5, 0, 0, 0, 0, 0, 1))) {
			parser.nextToken();
			assertThat(parser.getNumberType()).isEqualTo(NumberType.LONG);
			assertThat(parser.getLongValue()).isEqualTo(1L << 32);
			assertThatExceptionOfType(InputCoercionException.class).isThrownBy(parser::getIntValue)
				.withMessageContaining("range of int");
		}
	}

	@Test
	void bothKindsOfNumbersWithFraction() {
		assertThat(Terms.tree(131, 70, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0)).hasToString("1.5");
		assertThat(Terms.tree(131, 99, "1.50000000000000000000e+00", 0, 0, 0, 0, 0)).hasToString("1.5");
		assertThat(Terms.tree(131, 99, "-2.50000000000000000000e-01", 0, 0, 0, 0)).hasToString("-0.25");
	}

	@Test
	void listsOfBytesAreListsOfNumbers() {
		assertThat(Terms.tree(131, 107, 0, 3, 0, 1, 255)).hasToString("[0,1,255]");
		assertThat(Terms.tree(131, 107, 0, 0)).hasToString("[]");
		assertThat(Terms.tree(131, 106)).hasToString("[]");
		assertThat(Terms.tree(131, 108, 0, 0, 0, 0, 106)).hasToString("[]");
		assertThat(Terms.tree(131, 104, 2, 106, 107, 0, 1, 9)).hasToString("[[],[9]]");
		assertThat(Terms.tree(131, 105, 0, 0, 0, 1, 116, 0, 0, 0, 0)).hasToString("[{}]");
	}

	@Test
	void keysMayBeNamesOfEachKindAndNumbers() {
		assertThat(Terms.tree(131, 116, 0, 0, 0, 7, 100, 0, 1, "a", 97, 1, 115, 1, "b", 97, 2, 118, 0, 1, "c", 97, 3,
				119, 1, "d", 97, 4, 109, 0, 0, 0, 1, "e", 97, 5, 97, 7, 97, 6, 110, 8, 0, 255, 255, 255, 255, 255, 255,
				255, 255, 97, 7))
			.hasToString("{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"7\":6,\"18446744073709551615\":7}");
	}

	@Test
	void theVersionMayBeLeftOut() {
		assertThat(Terms.tree(97, 7)).hasToString("7");
	}

	@Test
	void compressedTermsAreRead() {
		byte[] term = Terms.bytes(116, 0, 0, 0, 1, 109, 0, 0, 0, 1, "a", 97, 1);
		assertThat(Terms.tree(Terms.compressed(term, term.length))).hasToString("{\"a\":1}");
	}

	@Test
	void aCompressedTermIsAsLongAsItSays() {
		byte[] term = Terms.bytes(109, 0, 0, 1, 0, new byte[256]);
		for (int size : new int[] { 0, 1, term.length - 1, term.length + 1, 100_000, Integer.MAX_VALUE, -1 }) {
			byte[] bytes = Terms.compressed(term, size);
			assertThatExceptionOfType(JacksonException.class).as("%d", size)
				.isThrownBy(() -> Terms.parser(bytes).nextToken())
				.withMessageContaining("term");
		}
		byte[] bytes = Terms.compressed(term, term.length);
		for (int length = 2; length < bytes.length; length++) {
			byte[] part = Arrays.copyOf(bytes, length);
			assertThatExceptionOfType(JacksonException.class).as("%d", length)
				.isThrownBy(() -> Terms.parser(part).nextToken());
		}
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> Terms.parser(Terms.bytes(bytes, 0)).nextToken());
	}

	@Test
	void aCompressedTermThatIsTooLongIsRefusedBeforeItIsMade() {
		byte[] term = new byte[2000];
		EtfFactory factory = EtfFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(1000).build())
			.build();
		byte[] bytes = Terms.compressed(term, term.length);
		assertThatExceptionOfType(StreamConstraintsException.class)
			.isThrownBy(() -> factory.createParser(ObjectReadContext.empty(), bytes).nextToken())
			.withMessageContaining("2000 bytes is longer than the 1000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "103 0", "131 131 97 1", "131 77 0 0 0 1 8 255", "131 110 255 0 1", "131 98 0 0 0",
			"131 109 255 255 255 255 1", "131 109 0 0 0 2 65", "131 108 255 255 255 255 106", "131 108 0 0 0 1 97 1",
			"131 108 0 0 0 1 97 1 97 2", "131 108 0 0 0 1 97 1 109 0 0 0 0", "131 116 0 0 0 2 97 1 97 1",
			"131 116 127 255 255 255 97 1 97 1", "131 116 0 0 0 1 106 97 1", "131 116 0 0 0 1 107 0 1 65 97 1",
			"131 104 3 106 106", "131 107 0 3 1 2", "131 115 4 65", "131 70 127 240 0 0 0 0 0 0",
			"131 70 127 248 0 0 0 0 0 0", "131 99 78 97 78 0", "131", "131 80 0 0 0 1 97 1", "131 109 0 0 0 1 255",
			"131 109 0 0 0 2 192 128", "131 109 0 0 0 3 237 160 128", "131 116 0 0 0 1 109 0 0 0 1 255 97 1",
			"131 111 0 0 0 200 0 1",
			"131 110 40 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1" })
	void whatIsMalformedIsRefusedWithItsOffset(String numbers) {
		String[] parts = numbers.split(" ");
		byte[] bytes = new byte[parts.length];
		for (int i = 0; i < parts.length; i++) {
			bytes[i] = (byte) Integer.parseInt(parts[i]);
		}
		EtfFactory factory = EtfFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(50).build())
			.build();
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> {
			JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes);
			if (Terms.walk(parser).isEmpty()) {
				throw new StreamReadException(parser, "Nothing is no term");
			}
		});
	}

	@Test
	void errorsTellOffsetAndPath() {
		byte[] bytes = Terms.bytes(131, 116, 0, 0, 0, 1, 119, 1, "a", 108, 0, 0, 0, 2, 97, 1, 77);
		try (JsonParser parser = Terms.parser(Terms.bytes(bytes, new byte[4]))) {
			assertThatExceptionOfType(StreamReadException.class).isThrownBy(() -> Terms.walk(parser))
				.withMessageContaining("tag 77")
				.satisfies((ex) -> assertThat(ex.getLocation().getByteOffset()).isEqualTo(16));
			assertThat(parser.streamReadContext().pathAsPointer()).hasToString("/a/1");
		}
		assertThatExceptionOfType(UnexpectedEndOfInputException.class)
			.isThrownBy(() -> Terms.walk(Terms.parser(Terms.bytes(131, 109, 0, 0, 0, 9, 1))))
			.satisfies((ex) -> assertThat(ex.getLocation().getByteOffset()).isEqualTo(6));
	}

	@Test
	void nestingIsBounded() {
		byte[] deep = new byte[200_000];
		for (int i = 0; i < deep.length; i += 2) {
			deep[i] = 104;
			deep[i + 1] = 1;
		}
		assertThatExceptionOfType(StreamConstraintsException.class).isThrownBy(() -> Terms.walk(Terms.parser(deep)))
			.withMessageContaining("500");
		EtfFactory factory = EtfFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(2).build())
			.build();
		assertThat(Terms.walk(factory.createParser(ObjectReadContext.empty(), Terms.bytes(104, 1, 106)))).hasSize(4);
		assertThatExceptionOfType(StreamConstraintsException.class).isThrownBy(
				() -> Terms.walk(factory.createParser(ObjectReadContext.empty(), Terms.bytes(104, 1, 104, 1, 106))));
	}

	@Test
	void textNamesAndDocumentsAreBounded() {
		StreamReadConstraints constraints = StreamReadConstraints.builder()
			.maxStringLength(3)
			.maxNameLength(2)
			.maxDocumentLength(20)
			.build();
		EtfFactory factory = EtfFactory.builder().streamReadConstraints(constraints).build();
		for (byte[] bytes : List.of(Terms.bytes(109, 0, 0, 0, 4, "text"), Terms.bytes(119, 4, "atom"),
				Terms.bytes(116, 0, 0, 0, 1, 119, 3, "key", 97, 1), new byte[21])) {
			assertThatExceptionOfType(StreamConstraintsException.class)
				.isThrownBy(() -> Terms.walk(factory.createParser(ObjectReadContext.empty(), bytes)));
		}
	}

	@Test
	void childrenAreSkippedWhateverTheyAre() {
		byte[] bytes = Terms.bytes(131, 104, 5, 108, 0, 0, 0, 2, 116, 0, 0, 0, 1, 119, 1, "a", 107, 0, 2, 1, 2, 98, 0,
				0, 0, 0, 106, 107, 0, 2, 7, 7, 116, 0, 0, 0, 0, 106, 119, 3, "end");
		try (JsonParser parser = Terms.parser(bytes)) {
			assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
			for (JsonToken end : new JsonToken[] { JsonToken.END_ARRAY, JsonToken.END_ARRAY, JsonToken.END_OBJECT,
					JsonToken.END_ARRAY }) {
				parser.nextToken();
				parser.skipChildren();
				assertThat(parser.currentToken()).isEqualTo(end);
			}
			assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
			assertThat(parser.getString()).isEqualTo("end");
			parser.skipChildren();
			assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
			assertThat(parser.nextToken()).isNull();
		}
	}

	@Test
	void textIsGivenAsCharactersToo() {
		String longText = "x".repeat(100);
		try (JsonParser parser = Terms
			.parser(Terms.bytes(104, 4, 119, 2, "ab", 119, 3, 0xE4, 0xB8, 0x96, 119, 100, longText, 98, 0, 0, 1, 0))) {
			parser.nextToken();
			for (String expected : new String[] { "ab", "世", longText, "256" }) {
				parser.nextToken();
				assertThat(new String(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength()))
					.isEqualTo(expected);
				assertThat(parser.getString()).isEqualTo(expected);
			}
		}
	}

	@Test
	void namesAreMatchedByTheirBytesAsByTheirText() {
		Random random = new Random(SEED);
		for (int run = 0; run < 300; run++) {
			Set<String> names = new HashSet<>();
			for (int i = 0; i < 1 + random.nextInt(60); i++) {
				names.add(name(random));
			}
			List<String> known = new ArrayList<>(names);
			PropertyNameMatcher matcher = Terms.FACTORY
				.constructNameMatcher(known.stream().map(Named::fromString).toList(), false);
			for (int i = 0; i < 40; i++) {
				String name = random.nextBoolean() ? known.get(random.nextInt(known.size())) : name(random);
				int expected = known.indexOf(name);
				assertThat(match(matcher, name, random)).as("seed %d, '%s' in %s", SEED, name, known)
					.isEqualTo((expected >= 0) ? expected : PropertyNameMatcher.MATCH_UNKNOWN_NAME);
			}
		}
	}

	private static String name(Random random) {
		String letters = (random.nextInt(4) == 0) ? "a\u0000éß世" : "abc_";
		StringBuilder name = new StringBuilder();
		for (int i = random.nextInt(random.nextInt(10) == 0 ? 90 : 16); i >= 0; i--) {
			name.append(letters.charAt(random.nextInt(letters.length())));
		}
		return name.toString();
	}

	private static int match(PropertyNameMatcher matcher, String name, Random random) {
		byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
		boolean latin1 = StandardCharsets.ISO_8859_1.newEncoder().canEncode(name) && random.nextBoolean();
		byte[] bytes = latin1 ? name.getBytes(StandardCharsets.ISO_8859_1) : utf8;
		Object length = new byte[] { (byte) (bytes.length >> 8), (byte) bytes.length };
		byte[] term = Terms.bytes(116, 0, 0, 0, 1, latin1 ? 100 : 118, length, bytes, 97, 5);
		try (JsonParser parser = Terms.parser(term)) {
			parser.nextToken();
			int match = parser.nextNameMatch(matcher);
			assertThat(parser.currentName()).isEqualTo(name);
			assertThat(parser.currentNameMatch(matcher)).isEqualTo(match);
			assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
			assertThat(parser.nextNameMatch(matcher)).isEqualTo(PropertyNameMatcher.MATCH_END_OBJECT);
			return match;
		}
	}

}
