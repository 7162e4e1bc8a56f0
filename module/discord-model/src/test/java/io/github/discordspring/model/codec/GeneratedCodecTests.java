package io.github.discordspring.model.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.ChannelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.util.TokenBuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for generated codecs and builders, by records that have everything.
 */
class GeneratedCodecTests {

	private static final String ALL = """
			{"id":"1","guild_id":"18446744073709551615","count":9007199254740993,"position":-3,"ratio":0.5,\
			"enabled":true,"default":true,"marked":null,"text":"a","description":"b",\
			"instant":"2026-11-20T10:00:00.123456Z","edited_at":"2026-11-20T10:00:00Z","ids":["2","3"],\
			"token":"secret","json":{"a":[1,null]},"type":99,"types":[0,98],"numbers":[1,2],\
			"samples":[{"id":"4","name":"c"}],"texts":{"x":"y"},"by_id":{"5":{"id":"5"}},"owners":{"0":"6"},\
			"content":null,"tags":["d"],"parent":"7"}""";

	@Test
	void everyTypeOfComponentIsRead() {
		SampleObject object = read(SampleObjectCodec.INSTANCE, ALL);
		assertThat(object).isEqualTo(new SampleObject(1, -1, 9007199254740993L, -3, 0.5, true, true, true, "a", "b",
				Instant.parse("2026-11-20T10:00:00.123456Z"), Instant.parse("2026-11-20T10:00:00Z"),
				Snowflakes.of(2, 3), new Secret("secret"), RawJson.of("{\"a\":[1,null]}"), ChannelType.of(99),
				List.of(ChannelType.GUILD_TEXT, ChannelType.of(98)), List.of(1, 2), List.of(new SampleInner(4, 0, "c")),
				Map.of("x", "y"), Map.of(5L, new SampleInner(5, 0, null)), Map.of("0", 6L), Omittable.of(null),
				Omittable.of(List.of("d")), Omittable.of(7L)));
	}

	@Test
	void everyTypeOfComponentIsWritten() {
		assertThat(write(SampleObjectCodec.INSTANCE, read(SampleObjectCodec.INSTANCE, ALL))).isEqualTo(ALL);
	}

	@Test
	void codecsWorkOnAnyFormatOfJackson() {
		SampleObject object = read(SampleObjectCodec.INSTANCE, ALL);
		try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
			SampleObjectCodec.INSTANCE.write(object, buffer);
			try (JsonParser parser = KindReader.replay(buffer)) {
				assertThat(SampleObjectCodec.INSTANCE.read(parser)).isEqualTo(object);
			}
		}
	}

	@Test
	void whatIsAbsentHasItsAbsentValue() {
		SampleObject expected = new SampleObject(1, 0, 0, 0, 0, false, false, false, "", null, Instant.EPOCH, null,
				Snowflakes.empty(), null, null, ChannelType.GUILD_VOICE, List.of(), List.of(), null, Map.of(), Map.of(),
				Map.of(), Omittable.omitted(), Omittable.omitted(), Omittable.omitted());
		assertThat(read(SampleObjectCodec.INSTANCE, "{\"id\":1}")).isEqualTo(expected);
		assertThat(write(SampleObjectCodec.INSTANCE, expected)).isEqualTo("""
				{"id":"1","count":0,"position":0,"ratio":0.0,"text":"","instant":"1970-01-01T00:00:00Z","ids":[],\
				"type":2,"types":[],"numbers":[],"texts":{},"by_id":{},"owners":{}}""");
	}

	@Test
	void nullIsAbsentButForMarkersAndOmittables() {
		SampleObject object = read(SampleObjectCodec.INSTANCE, """
				{"id":1,"guild_id":null,"count":null,"position":null,"ratio":null,"enabled":null,"default":null,\
				"marked":null,"text":null,"description":null,"instant":null,"edited_at":null,"ids":null,"token":null,\
				"json":null,"type":null,"types":null,"numbers":null,"samples":null,"texts":null,"by_id":null,\
				"owners":null,"content":null,"tags":null,"parent":null}""");
		SampleObject absent = read(SampleObjectCodec.INSTANCE, "{\"id\":1}");
		assertThat(object).isEqualTo(SampleObjectBuilder.from(absent)
			.marked(true)
			.content(null)
			.tags((List<String>) null)
			.parent(null)
			.build());
	}

	@Test
	void nullInListsAndMapsIsLeftOut() {
		SampleObject object = read(SampleObjectCodec.INSTANCE, """
				{"id":1,"ids":[null,"2",null],"numbers":[null,1,null,2],"samples":[null],"texts":{"a":null,"b":"c"},\
				"by_id":{"1":null}}""");
		assertThat(object.ids()).isEqualTo(Snowflakes.of(2));
		assertThat(object.numbers()).containsExactly(1, 2);
		assertThat(object.samples()).isEmpty();
		assertThat(object.texts()).containsExactly(Map.entry("b", "c"));
		assertThat(object.byId()).isEmpty();
	}

	@Test
	void aMarkerMayHaveAnyValueButFalse() {
		assertThat(read(SampleObjectCodec.INSTANCE, "{\"id\":1,\"marked\":true}").marked()).isTrue();
		assertThat(read(SampleObjectCodec.INSTANCE, "{\"id\":1,\"marked\":false}").marked()).isFalse();
		assertThat(write(SampleObjectCodec.INSTANCE, new SampleObjectBuilder().id(1).marked(true).build()))
			.contains("\"marked\":null");
	}

	@Test
	void listsAndMapsAreImmutable() {
		SampleObject object = read(SampleObjectCodec.INSTANCE, ALL);
		assertThat(object.types()).isUnmodifiable();
		assertThat(object.numbers()).isUnmodifiable();
		assertThat(object.samples()).isUnmodifiable();
		assertThat(object.texts()).isUnmodifiable();
		assertThat(object.byId()).isUnmodifiable();
	}

	@Test
	void mapsKeepTheirOrder() {
		SampleObject object = read(SampleObjectCodec.INSTANCE, """
				{"id":1,"texts":{"z":"1","a":"2","m":"3"},"by_id":{"9":{"id":9},"18446744073709551615":{"id":8}}}""");
		assertThat(object.texts().keySet()).containsExactly("z", "a", "m");
		assertThat(object.byId().keySet()).containsExactly(9L, -1L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"id\":null}", "{\"id\":0}" })
	void whatIsRequiredMustBeThere(String json) {
		assertThatExceptionOfType(StreamReadException.class).isThrownBy(() -> read(SampleInnerCodec.INSTANCE, json))
			.withMessageContaining("Property 'id' of SampleInner is absent, but required");
	}

	@Test
	void whatIsMissingInsideIsToldWithItsPath() {
		assertThatExceptionOfType(StreamReadException.class)
			.isThrownBy(() -> read(SampleObjectCodec.INSTANCE, "{\"id\":1,\"samples\":[{\"id\":2},{\"name\":\"a\"}]}"))
			.withMessageContaining("Property 'id' of SampleInner is absent, but required at /samples/1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			{"id":true};                                     an id;               /id
			{"id":-1};                                       an id;               /id
			{"id":"1x"};                                     an id;               /id
			{"id":"123456789012345678x"};                    an id;               /id
			{"id":""};                                       an id;               /id
			{"id":"18446744073709551616"};                   an id;               /id
			{"id":18446744073709551616};                     an id;               /id
			{"id":{}};                                       an id;               /id
			{"id":1,"position":"1"};                         a whole number;      /position
			{"id":1,"position":1.5};                         a whole number;      /position
			{"id":1,"position":4294967296.0};                a whole number;      /position
			{"id":1,"position":4294967296};                  out of range;        /position
			{"id":1,"count":9223372036854775808};            out of range;        /count
			{"id":1,"ratio":1e999};                          out of range;        /ratio
			{"id":1,"count":1e300};                          a whole number;      /count
			{"id":1,"ratio":"1"};                            a number;            /ratio
			{"id":1,"enabled":1};                            true or false;       /enabled
			{"id":1,"text":[]};                              text;                /text
			{"id":1,"text":true};                            text;                /text
			{"id":1,"instant":1};                            a timestamp;         /instant
			{"id":1,"ids":"1"};                              a list;              /ids
			{"id":1,"ids":["1",[]]};                         an id;               /ids/1
			{"id":1,"numbers":[1,"2"]};                      a whole number;      /numbers/1
			{"id":1,"samples":{}};                           a list;              /samples
			{"id":1,"samples":[1]};                          SampleInner;         /samples/0
			{"id":1,"texts":[]};                             a map;               /texts
			{"id":1,"by_id":{"x":{"id":1}}};                 an id;               /by_id/x
			[];                                              SampleObject;        START_ARRAY
			""")
	void aWrongTypeIsToldWithItsPath(String json, String expected, String place) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(SampleObjectCodec.INSTANCE, json))
			.withMessageContainingAll(expected, place);
	}

	@Test
	void textAndIdsAreReadFromNumbersToo() {
		SampleObject object = read(SampleObjectCodec.INSTANCE,
				"{\"id\":1234567890123456789,\"text\":12345678901234567890,\"description\":1.50,\"ids\":[1,\"2\"]}");
		assertThat(object.id()).isEqualTo(1234567890123456789L);
		assertThat(object.text()).isEqualTo("12345678901234567890");
		assertThat(object.description()).isEqualTo("1.50");
		assertThat(object.ids()).isEqualTo(Snowflakes.of(1, 2));
	}

	@Test
	void numbersMayBeWrittenWithAFractionOfZero() {
		SampleObject object = read(SampleObjectCodec.INSTANCE,
				"{\"id\":1,\"position\":-2.0,\"count\":3e3,\"ratio\":4}");
		assertThat(object.position()).isEqualTo(-2);
		assertThat(object.count()).isEqualTo(3000);
		assertThat(object.ratio()).isEqualTo(4);
	}

	@Test
	void aRecordMayHaveMorePropertiesThanALongHasBits() {
		String json = "{\"p00\":1,\"p63\":2,\"p64\":3,\"p69\":4,\"inner\":{\"id\":\"5\",\"name\":\"a\"}}";
		SampleWide all = read(SampleWideCodec.INSTANCE, json);
		assertThat(new int[] { all.p00(), all.p63(), all.p64(), all.p69() }).containsExactly(1, 2, 3, 4);
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		SampleWide some = Encoding.JSON.read(SampleWideCodec.INSTANCE,
				Selection.of(SampleWideCodec.INSTANCE, "p63", "p69"), bytes, 0, bytes.length);
		assertThat(new int[] { some.p00(), some.p63(), some.p64(), some.p69() }).containsExactly(0, 2, 0, 4);
		assertThat(some.inner()).isEqualTo(new SampleInner(5, 0, null));
		SampleWide others = Encoding.JSON.read(SampleWideCodec.INSTANCE,
				Selection.without(SampleWideCodec.INSTANCE, "p00", "p64", "inner.name"), bytes, 0, bytes.length);
		assertThat(new int[] { others.p00(), others.p63(), others.p64(), others.p69() }).containsExactly(0, 2, 0, 4);
	}

	@Test
	void namesOfPropertiesMayBeEscaped() {
		assertThat(read(SampleInnerCodec.INSTANCE, "{\"\\u0069d\":\"1\",\"n\\u0061me\":\"b\"}"))
			.isEqualTo(new SampleInner(1, 0, "b"));
	}

	@Test
	void aPropertyThatAnInlinedRecordSharesBelongsToBoth() {
		SampleOuter outer = read(SampleOuterCodec.INSTANCE,
				"{\"name\":\"a\",\"guild_id\":\"2\",\"parser\":\"b\",\"id\":\"1\"}");
		assertThat(outer).isEqualTo(new SampleOuter(new SampleInner(1, 2, "a"), 2, "b"));
		assertThat(write(SampleOuterCodec.INSTANCE, outer))
			.isEqualTo("{\"id\":\"1\",\"guild_id\":\"2\",\"name\":\"a\",\"parser\":\"b\"}");
	}

	@Test
	void whatStandsAroundAnInlinedRecordIsReadAndSelectedAsItsOwnIs() {
		String json = "{\"owner\":{\"id\":\"7\",\"name\":\"b\"},\"p00\":1,\"size\":8,\"what\":[{\"size\":9}],\"p64\":3,"
				+ "\"count\":6,\"p70\":null,\"inner\":{\"id\":\"5\",\"name\":\"a\"}}";
		SampleWideOuter all = read(SampleWideOuterCodec.INSTANCE, json);
		assertThat(all).isEqualTo(new SampleWideOuter(all.wide(), new SampleInner(7, 0, "b"), 6, 8, null));
		assertThat(new int[] { all.wide().p00(), all.wide().p64() }).containsExactly(1, 3);
		assertThat(all.wide().inner()).isEqualTo(new SampleInner(5, 0, "a"));
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		SampleWideOuter some = Encoding.JSON.read(SampleWideOuterCodec.INSTANCE,
				Selection.of(SampleWideOuterCodec.INSTANCE, "p64", "size", "owner"), bytes, 0, bytes.length);
		assertThat(some).isEqualTo(new SampleWideOuter(some.wide(), new SampleInner(7, 0, "b"), 0, 8, null));
		assertThat(new int[] { some.wide().p00(), some.wide().p64() }).containsExactly(0, 3);
		SampleWideOuter others = Encoding.JSON.read(SampleWideOuterCodec.INSTANCE,
				Selection.without(SampleWideOuterCodec.INSTANCE, "p64", "size", "owner.name"), bytes, 0, bytes.length);
		assertThat(others).isEqualTo(new SampleWideOuter(others.wide(), new SampleInner(7, 0, null), 6, 0, null));
		assertThat(new int[] { others.wide().p00(), others.wide().p64() }).containsExactly(1, 0);
	}

	@Test
	void whatIsMissingAroundAnInlinedRecordIsToldByTheOuterOnesName() {
		assertThatExceptionOfType(StreamReadException.class)
			.isThrownBy(() -> read(SampleWideOuterCodec.INSTANCE, "{\"inner\":{\"id\":\"5\"}}"))
			.withMessageContaining("Property 'owner' of SampleWideOuter");
		assertThatExceptionOfType(StreamReadException.class).isThrownBy(() -> read(SampleWideOuterCodec.INSTANCE, "[]"))
			.withMessageContaining("SampleWideOuter, an object,");
	}

	@Test
	void whatIsMissingInAnInlinedRecordIsToldByItsName() {
		assertThatExceptionOfType(StreamReadException.class)
			.isThrownBy(() -> read(SampleOuterCodec.INSTANCE, "{\"guild_id\":\"2\"}"))
			.withMessageContaining("Property 'id' of SampleInner");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"shape\":0,\"radius\":5}", "{\"radius\":5,\"shape\":0}",
			"{\"x\":{\"shape\":3},\"radius\":5,\"shape\":0,\"y\":[]}" })
	void theKindMayStandAnywhere(String json) {
		assertThat(read(SampleShapeCodec.INSTANCE, json)).isEqualTo(new SampleCircle(5));
	}

	@Test
	void aKindOfSeveralNumbersKeepsItsNumber() {
		String json = "{\"shape\":4,\"parts\":[{\"shape\":0,\"radius\":1},{\"shape\":3,\"parts\":[]}]}";
		SampleShape polygon = new SamplePolygon(4, List.of(new SampleCircle(1), new SamplePolygon(3, List.of())));
		assertThat(read(SampleShapeCodec.INSTANCE, json)).isEqualTo(polygon);
		assertThat(write(SampleShapeCodec.INSTANCE, polygon)).isEqualTo(json);
		assertThat(read(SampleShapeCodec.INSTANCE,
				"{\"parts\":[{\"radius\":1,\"shape\":0},{\"parts\":[],\"shape\":3}],\"shape\":4}"))
			.isEqualTo(polygon);
	}

	@Test
	void aKindThatIsNotKnownIsKeptAndWrittenBack() {
		String json = "{\"shape\":77,\"size\":[1,2.50],\"inner\":{\"shape\":0}}";
		SampleShape unknown = new SampleUnknown(77, RawJson.of(json));
		assertThat(read(SampleShapeCodec.INSTANCE, json)).isEqualTo(unknown);
		assertThat(write(SampleShapeCodec.INSTANCE, unknown)).isEqualTo(json);
		assertThat(
				read(SampleShapeCodec.INSTANCE, "{\"size\":[1,2.50],\"inner\":{\"shape\":0},\"shape\":77}").toString())
			.isEqualTo(unknown.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"radius\":1}" })
	void anObjectWithoutKindIsRefused(String json) {
		assertThatExceptionOfType(StreamReadException.class).isThrownBy(() -> read(SampleShapeCodec.INSTANCE, json))
			.withMessageContaining("Property 'shape' of SampleShape is absent, but required");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"shape\":null}", "{\"shape\":\"0\"}", "{\"radius\":1,\"shape\":[]}", "[]" })
	void aKindOfAWrongTypeIsRefused(String json) {
		assertThatExceptionOfType(StreamReadException.class).isThrownBy(() -> read(SampleShapeCodec.INSTANCE, json));
	}

	@Test
	void objectsWithinObjectsEndSomewhere() {
		String deep = "{\"shape\":3,\"parts\":[".repeat(1000);
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(SampleShapeCodec.INSTANCE, deep))
			.withMessageContaining("depth");
	}

	@Test
	void aBuilderCopiesListsAndMaps() {
		List<Integer> numbers = new ArrayList<>(List.of(1, 2));
		Map<String, String> texts = new LinkedHashMap<>(Map.of("a", "b"));
		SampleObject object = new SampleObjectBuilder().id(1)
			.numbers(numbers)
			.texts(texts)
			.ids(5, 6)
			.tags("x", "y")
			.types(ChannelType.DM)
			.build();
		numbers.clear();
		texts.clear();
		assertThat(object.numbers()).containsExactly(1, 2).isUnmodifiable();
		assertThat(object.texts()).containsEntry("a", "b").isUnmodifiable();
		assertThat(object.ids()).isEqualTo(Snowflakes.of(5, 6));
		assertThat(object.tags()).isEqualTo(Omittable.of(List.of("x", "y")));
		assertThat(object.types()).containsExactly(ChannelType.DM);
	}

	@Test
	void aBuilderGivesAbsentValuesAndInsistsOnWhatIsRequired() {
		assertThat(new SampleObjectBuilder().id(1).build()).isEqualTo(read(SampleObjectCodec.INSTANCE, "{\"id\":1}"));
		assertThatIllegalStateException().isThrownBy(() -> new SampleObjectBuilder().build())
			.withMessage("'id' of SampleObject was not set, but is required");
	}

	@Test
	void aBuilderStartsFromARecord() {
		SampleObject object = read(SampleObjectCodec.INSTANCE, ALL);
		assertThat(SampleObjectBuilder.from(object).build()).isEqualTo(object);
		assertThat(SampleObjectBuilder.from(object).text("changed").build().text()).isEqualTo("changed");
	}

	static <T> T read(Codec<T> codec, String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		try (JsonParser parser = Encoding.JSON.parser(bytes, 0, bytes.length)) {
			parser.nextToken();
			T value = codec.read(parser);
			assertThat(parser.nextToken()).isNull();
			return value;
		}
	}

	static <T> String write(Codec<T> codec, T value) {
		try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
			try (JsonGenerator generator = Encoding.JSON.generator(bytes)) {
				codec.write(value, generator);
			}
			return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
		}
	}

}
