package io.github.discordspring.model.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.component.ComponentCodec;
import io.github.discordspring.model.event.InteractionCreateEventCodec;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessageDeleteEventCodec;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.message.MessageCodec;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.user.UserCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for data that is not what it should be, in each encoding.
 */
class MalformedDataTests {

	private static final String TOKEN = "aW50ZXJhY3Rpb246MTEyMjMzNDQ1NTY2Nzc4ODk5OnNlY3JldHNlY3JldHNlY3JldHNlY3JldA";

	@ParameterizedTest
	@EnumSource(Encoding.class)
	void theWholePathIsTold(Encoding encoding) {
		MalformedDataException failure = failure(encoding, MessageCodec.INSTANCE,
				"{\"id\":\"1\",\"author\":{\"id\":\"2\",\"username\":[]}}");
		assertThat(failure.path()).isEqualTo("/author/username");
		assertThat(failure.offset()).isPositive();
		assertThat(failure)
			.hasMessage("Expected text, but found START_ARRAY at /author/username, byte " + failure.offset());
	}

	@ParameterizedTest
	@EnumSource(Encoding.class)
	void thePathGoesThroughWhatWasSetAside(Encoding encoding) {
		MalformedDataException failure = failure(encoding, ComponentCodec.INSTANCE, """
				{"components":[{"type":2,"style":1},{"components":[{"style":{},"type":2}],"type":1}],"type":1}""");
		assertThat(failure.path()).isEqualTo("/components/1/components/0/style");
		failure = failure(encoding, ComponentCodec.INSTANCE, "{\"components\":[{\"x\":1,\"type\":\"2\"}],\"type\":1}");
		assertThat(failure.path()).isEqualTo("/components/0/type");
		failure = failure(encoding, ComponentCodec.INSTANCE, "{\"components\":[{\"x\":1}],\"type\":1}");
		assertThat(failure.path()).isEqualTo("/components/0");
		failure = failure(encoding, InteractionCreateEventCodec.INSTANCE, """
				{"data":{"id":"1","name":"x","type":1,"options":[{"name":"a","type":3,"value":[]}]},"id":"1",\
				"application_id":"2","token":"t","version":1,"type":2}""");
		assertThat(failure.path()).isEqualTo("/data/options/0/value");
	}

	@ParameterizedTest
	@EnumSource(Encoding.class)
	void whatIsMissingIsTold(Encoding encoding) {
		MalformedDataException failure = failure(encoding, MessageCodec.INSTANCE,
				"{\"id\":\"1\",\"mentions\":[{\"id\":\"2\"},{\"username\":\"a\"}]}");
		assertThat(failure.path()).isEqualTo("/mentions/1");
		assertThat(failure).hasMessageStartingWith("Property 'id' of User is absent, but required at /mentions/1");
	}

	@ParameterizedTest
	@EnumSource(Encoding.class)
	void whatIsTooDeepIsRefused(Encoding encoding) {
		String json = "{\"components\":[".repeat(60) + "]}".repeat(60);
		for (Codec<?> codec : new Codec<?>[] { ComponentCodec.INSTANCE, Codecs.RAW_JSON }) {
			assertThat(failure(encoding, codec, json)).hasMessageContaining("100");
		}
		String deeper = "[".repeat(100_000) + "]".repeat(100_000);
		byte[] bytes = (encoding == Encoding.JSON) ? deeper.getBytes(StandardCharsets.UTF_8) : tuples(100_000);
		assertThatExceptionOfType(MalformedDataException.class)
			.isThrownBy(() -> encoding.read(Codecs.RAW_JSON, bytes, 0, bytes.length))
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(600));
	}

	private static byte[] tuples(int depth) {
		byte[] bytes = new byte[2 * depth];
		for (int i = 0; i < depth; i++) {
			bytes[2 * i] = 104;
			bytes[2 * i + 1] = 1;
		}
		return bytes;
	}

	@ParameterizedTest
	@EnumSource(Encoding.class)
	void whatIsTooLargeIsRefusedBeforeItIsRead(Encoding encoding) {
		byte[] bytes = new byte[(64 << 20) + 1];
		assertThatExceptionOfType(MalformedDataException.class)
			.isThrownBy(() -> encoding.read(Codecs.RAW_JSON, bytes, 0, bytes.length))
			.withMessageContaining("67108865 bytes is longer than the 67108864");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\u00FF", "\u00ED\u00A0\u0080", "\u00E4\u00B8", "\u00F8\u0088\u0080\u0080\u0080", "\u0080" })
	void textThatIsNotUtf8IsRefused(String wrong) {
		for (Encoding encoding : Encoding.values()) {
			assertThatTextIsRefused(encoding, wrong);
		}
	}

	/** Jackson's parser of JSON reads these as the characters they would be. */
	@ParameterizedTest
	@ValueSource(strings = { "\u00C0\u0080", "\u00F5\u0080\u0080\u0080" })
	void longerFormsThanNeededAndCharactersBeyondTheLastAreRefusedInTerms(String wrong) {
		assertThatTextIsRefused(Encoding.ETF, wrong);
	}

	private static void assertThatTextIsRefused(Encoding encoding, String wrong) {
		byte[] text = wrong.getBytes(StandardCharsets.ISO_8859_1);
		byte[] bytes = bytes(encoding, "{\"id\":\"1\",\"username\":\"" + "#".repeat(text.length) + "\"}");
		int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('#');
		System.arraycopy(text, 0, bytes, place, text.length);
		MalformedDataException failure = catchThrowableOfType(MalformedDataException.class,
				() -> encoding.read(UserCodec.INSTANCE, bytes, 0, bytes.length));
		assertThat(failure).as("%s", encoding).isNotNull();
		assertThat(failure.path()).isEqualTo("/username");
	}

	@ParameterizedTest
	@EnumSource(Encoding.class)
	void numbersBeyondTheirRangeAreRefused(Encoding encoding) {
		for (String number : new String[] { "2147483648", "-2147483649", "1e300", "12345678901234567890123",
				"1234567890".repeat(5) }) {
			assertThat(failure(encoding, UserCodec.INSTANCE, "{\"id\":\"1\",\"public_flags\":" + number + "}").path())
				.as(number)
				.isEqualTo("/public_flags");
		}
		for (String id : new String[] { "18446744073709551616", "-1", "\"-1\"", "\"18446744073709551616\"", "1.5",
				"\"1a\"", "\"\"", "true" }) {
			assertThat(failure(encoding, UserCodec.INSTANCE, "{\"id\":" + id + "}").path()).as(id).isEqualTo("/id");
		}
		byte[] bytes = bytes(encoding, "{\"id\":18446744073709551615}");
		assertThat(encoding.read(UserCodec.INSTANCE, bytes, 0, bytes.length).id()).isEqualTo(-1);
	}

	@Test
	void numbersOfTooManyDigitsAreRefused() {
		assertThat(failure(Encoding.JSON, Codecs.RAW_JSON, "{\"x\":[" + "9".repeat(51) + "]}"))
			.hasMessageContaining("51");
		byte[] big = new byte[300];
		Arrays.fill(big, (byte) 1);
		big[0] = 111;
		big[1] = big[2] = big[3] = 0;
		big[4] = 100;
		assertThatExceptionOfType(MalformedDataException.class)
			.isThrownBy(() -> Encoding.ETF.read(Codecs.RAW_JSON, big, 0, big.length))
			.withMessageContaining("longer than the 50");
	}

	@ParameterizedTest
	@EnumSource(Encoding.class)
	void ofPropertiesThatComeTwiceTheLastThatIsNotNullCounts(Encoding encoding) {
		String json = "{\"id\":\"1\",\"channel_id\":\"2\",\"id\":\"3\",\"id\":null,\"channel_id\":\"4\"}";
		byte[] bytes = bytes(encoding, json);
		assertThat(encoding.read(MessageDeleteEventCodec.INSTANCE, bytes, 0, bytes.length))
			.isEqualTo(new MessageDeleteEvent(3, 4, 0));
		assertThat(encoding.read(Codecs.map(Codecs.ID), bytes, 0, bytes.length)).containsEntry("id", 3L);
		assertThat(encoding.read(Codecs.RAW_JSON, bytes, 0, bytes.length)).isEqualTo(RawJson.of(json));
		byte[] component = bytes(encoding, "{\"type\":2,\"style\":1,\"type\":1}");
		Component first = encoding.read(ComponentCodec.INSTANCE, component, 0, component.length);
		assertThat(first).isInstanceOf(Button.class);
	}

	@Test
	void noTokenIsShown() {
		String[] wrong = { "{\"id\":\"1\",\"token\":" + TOKEN + "}", "{\"id\":\"1\",\"token\":[\"" + TOKEN + "\"]}",
				"{\"id\":\"1\",\"token\":\"" + TOKEN + "\u0001\"}", "{\"id\":\"1\",\"token\":\"" + TOKEN,
				"{\"id\":\"" + TOKEN + "\"}", "{\"id\":\"1\",\"type\":\"" + TOKEN + "\"}",
				"{\"id\":\"1\",\"token\":\"" + TOKEN + "\\q\"}", TOKEN, "{" + TOKEN + ":1}",
				"{\"id\":\"1\",\"token\":t" + TOKEN + "}", "{\"" + TOKEN + "\":t}", "{\"a\":{\"" + TOKEN + "\":[t]}}" };
		for (String json : wrong) {
			byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
			assertThatExceptionOfType(MalformedDataException.class).as(json)
				.isThrownBy(() -> Encoding.JSON.read(InteractionCreateEventCodec.INSTANCE, bytes, 0, bytes.length))
				.satisfies((ex) -> assertThat(allText(ex)).as(json).doesNotContain(TOKEN.substring(0, 20)));
		}
		String json = "{\"id\":\"" + TOKEN + "\"}";
		assertThat(allText(failure(Encoding.ETF, InteractionCreateEventCodec.INSTANCE, json)))
			.doesNotContain(TOKEN.substring(0, 20));
	}

	private static String allText(Throwable failure) {
		StringBuilder text = new StringBuilder();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			text.append(cause).append('\n');
		}
		return text.toString();
	}

	@Test
	void longNamesDoNotMakeLongMessages() {
		String json = "{\"id\":\"1\",\"" + "a".repeat(900) + "\":[" + "\"";
		assertThat(failure(Encoding.JSON, UserCodec.INSTANCE, json)).message().hasSizeLessThan(600);
		String longer = "{\"id\":\"1\",\"" + "a".repeat(5000) + "\":1}";
		for (Encoding encoding : Encoding.values()) {
			assertThat(failure(encoding, UserCodec.INSTANCE, longer)).message().hasSizeLessThan(600);
		}
	}

	@Test
	void theMapperTellsThePlaceToo() {
		assertThatExceptionOfType(MalformedDataException.class).isThrownBy(() -> DiscordJson.mapper()
			.readValue("[{\"id\":\"1\"},{\"id\":\"2\",\"flags\":1,]", new TypeReference<Iterable<User>>() {
			})).satisfies((ex) -> assertThat(ex.path()).isEqualTo("/1/flags"));
	}

	private static MalformedDataException failure(Encoding encoding, Codec<?> codec, String json) {
		byte[] bytes = bytes(encoding, json);
		MalformedDataException failure = catchThrowableOfType(MalformedDataException.class,
				() -> encoding.read(codec, bytes, 0, bytes.length));
		assertThat(failure).as("%s in %s", json, encoding).isNotNull();
		return failure;
	}

	private static byte[] bytes(Encoding encoding, String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		if (encoding == Encoding.JSON) {
			return bytes;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json);
				JsonGenerator generator = encoding.generator(out)) {
			parser.nextToken();
			generator.copyCurrentStructureExact(parser);
		}
		return out.toByteArray();
	}

}
