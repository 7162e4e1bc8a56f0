package io.github.discordspring.model.processor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.discordspring.model.codec.Codec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ModelProcessor}, with records compiled by the compiler of the JDK.
 */
class ModelProcessorTests {

	private static final String IMPORTS = """
			package sample;

			import io.github.discordspring.model.*;
			import io.github.discordspring.model.codec.*;
			import java.util.*;
			import org.jspecify.annotations.Nullable;

			""";

	@TempDir
	private Path folder;

	@Test
	void theCodecOfARecordReadsAsIfWrittenByHand() throws IOException {
		assertThat(compile("@DiscordObject record Sample(long id, @Nullable String name, List<Integer> numbers) { }"))
			.isEmpty();
		assertThat(generated("SampleCodec")).isEqualTo("""
				package sample;

				import io.github.discordspring.model.codec.Codec;
				import io.github.discordspring.model.codec.CodecProperty;
				import io.github.discordspring.model.codec.Codecs;
				import io.github.discordspring.model.codec.Selection;
				import io.github.discordspring.model.codec.ValueReader;
				import io.github.discordspring.model.codec.ValueWriter;
				import io.github.discordspring.model.stream.PropertyNames;
				import java.util.List;
				import javax.annotation.processing.Generated;
				import tools.jackson.core.JsonGenerator;
				import tools.jackson.core.JsonParser;
				import tools.jackson.core.JsonToken;
				import tools.jackson.core.sym.PropertyNameMatcher;

				/**
				 * Reads and writes {@link Sample}.
				 */
				@Generated("io.github.discordspring.model.processor.ModelProcessor")
				public final class SampleCodec implements Codec<Sample> {

					/**
					 * The one instance.
					 */
					public static final SampleCodec INSTANCE = new SampleCodec();

					private static final PropertyNames PROPERTIES = ValueReader.names("id", "name", "numbers");

					private SampleCodec() {
					}

					@Override
					public Sample read(JsonParser parser) {
						return read(parser, Selection.all());
					}

					@Override
					public Sample read(JsonParser parser, Selection<Sample> selection) {
						ValueReader.startObject(parser, "Sample");
						long id = 0;
						String name = null;
						List<Integer> numbers = List.of();
						long selected = selection.mask();
						int property = -1;
						while ((property = ValueReader.nextProperty(parser, PROPERTIES, property)) !=
								PropertyNameMatcher.MATCH_END_OBJECT) {
							if (property >= 0 && (selected >>> property & 1) == 0) {
								parser.skipChildren();
								continue;
							}
							if (parser.currentToken() == JsonToken.VALUE_NULL) {
								continue;
							}
							switch (property) {
								case 0 -> id = ValueReader.readId(parser);
								case 1 -> name = ValueReader.readString(parser);
								case 2 -> numbers = ValueReader.readList(parser, Codecs.INTEGER);
								default -> ValueReader.skip(parser, property);
							}
						}
						if (id == 0) {
							throw ValueReader.absent(parser, "Sample", "id");
						}
						return new Sample(id, name, numbers);
					}

					@Override
					public List<CodecProperty> properties() {
						return List.of(
							new CodecProperty("id", "id", null, true, null),
							new CodecProperty("name", "name", null, false, null),
							new CodecProperty("numbers", "numbers", null, false, null)
						);
					}

					@Override
					public void write(Sample object, JsonGenerator generator) {
						generator.writeStartObject();
						ValueWriter.writeId(generator, "id", object.id());
						ValueWriter.writeString(generator, "name", object.name());
						ValueWriter.write(generator, "numbers", object.numbers(), Codecs.list(Codecs.INTEGER));
						generator.writeEndObject();
					}

				}
				""");
	}

	@Test
	void noLineIsLongerThanThePage() throws IOException {
		String components = Stream.iterate(1, (number) -> number + 1)
			.limit(60)
			.map((number) -> "@Nullable String aRatherLongNameOfAComponent" + number)
			.collect(Collectors.joining(", "));
		assertThat(compile("@DiscordObject(builder = true) record Sample(" + components + ") { }")).isEmpty();
		assertThat((generated("SampleCodec") + generated("SampleBuilder")).replace("\t", "    ").lines())
			.allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(120));
	}

	@Test
	void aBuilderTakesItsDocumentationFromTheRecord() throws IOException {
		assertThat(compile("""
				/**
				 * A sample.
				 * @param name what it is called,
				 * up to {@link Integer} characters
				 * @param numbers any
				 * @see <a href="https://example.org">Elsewhere</a>
				 */
				@DiscordObject(builder = true)
				record Sample(String name, @Nullable List<Integer> numbers) { }""")).isEmpty();
		assertThat(generated("SampleBuilder")).contains("""
					/**
					 * Sets {@code name}.
					 * @param name what it is called, up to {@code Integer} characters
					 * @return this builder
					 */
					public SampleBuilder name(String name) {
						this.name = name;
						return this;
					}

					/**
					 * Sets {@code numbers}.
					 * @param numbers any
					 * @return this builder
					 */
					public SampleBuilder numbers(@Nullable List<Integer> numbers) {
						this.numbers = (numbers != null) ? List.copyOf(numbers) : null;
						return this;
					}

					/**
					 * Sets {@code numbers}.
					 * @param numbers any
					 * @return this builder
					 */
					public SampleBuilder numbers(Integer... numbers) {
						this.numbers = List.of(numbers);
						return this;
					}
				""");
	}

	@Test
	void aBuilderOfListsOfListsCompilesWithoutWarnings() throws IOException {
		assertThat(compile("@DiscordObject(builder = true) record Sample(List<List<String>> rows) { }")).isEmpty();
		assertThat(generated("SampleBuilder")).contains("""
					@SafeVarargs
					@SuppressWarnings("varargs")
					public final SampleBuilder rows(List<String>... rows) {
				""");
	}

	@Test
	void theRegistryListsAllCodecs() throws IOException {
		assertThat(compile("@DiscordObject record Sample() { } @DiscordObject record Another() { }",
				"-Adiscord.model.registry=sample.AllCodecs"))
			.isEmpty();
		assertThat(generated("AllCodecs")).contains("""
					static void registerIn(CodecRegistry registry) {
						registry.add(Another.class, AnotherCodec.INSTANCE);
						registry.add(Sample.class, SampleCodec.INSTANCE);
					}
				""");
	}

	@Test
	void aRecordIsReadByTheCodecOfTheOneThatItInlines() throws IOException {
		assertThat(compile("""
				@DiscordObject record Other(long id, String name) { }
				@DiscordObject record Same(@Inline Other other) { }
				@DiscordObject record Sample(@Inline Other other, String name, @Nullable Other next) { }
				""")).isEmpty();
		assertThat(generated("OtherCodec")).contains("""
						ValueReader.startObject(parser, "Other");
						return read(parser, PROPERTIES, selection, OuterProperties.NONE);
				""").contains("""
								default -> others.read(parser, property, selection);
				""");
		assertThat(generated("SameCodec")).contains("""
						ValueReader.startObject(parser, "Same");
						Other inlined = OtherCodec.INSTANCE.read(parser, PROPERTIES, selection, OuterProperties.NONE);
						return new Same(inlined);
				""");
		assertThat(generated("SampleCodec")).contains("""
						ValueReader.startObject(parser, "Sample");
						Others others = new Others();
						Other inlined = OtherCodec.INSTANCE.read(parser, PROPERTIES, selection, others);
						return new Sample(inlined, inlined.name(), others.next);
				""").contains("""
								case 2 -> next = OtherCodec.INSTANCE.read(parser, selection.nested(2));
				""");
	}

	@Test
	void aRecordThatMindsWhatTheInlinedOneDoesNotIsReadByItsOwnCodec() throws IOException {
		assertThat(compile("""
				@DiscordObject record Other(long id) { }
				@DiscordObject record Minding(@Inline Other other, @Marker boolean premium) { }
				@DiscordObject record Second(String name, @Inline Other other) { }
				@DiscordObject @Lenient record LenientOne(@Inline Other other, String name) { }
				""")).isEmpty();
		assertThat(generated("OtherCodec")).doesNotContain("OuterProperties");
		assertThat(List.of(generated("MindingCodec"), generated("SecondCodec"), generated("LenientOneCodec")))
			.allMatch((codec) -> codec.contains("(new Other(id)") || codec.contains("new Other(id))"));
	}

	@Test
	void aNameThatIsTakenIsWrittenInFull() throws IOException {
		assertThat(compile("@DiscordObject record Codec(java.time.Instant parser, List<Codec> generator) { }"))
			.isEmpty();
		assertThat(generated("CodecCodec")).contains("implements io.github.discordspring.model.codec.Codec<Codec>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					java.util.UUID it;                              Components of type java.util.UUID are not supported
					float it;                                       Components of type float are not supported
					long[] it;                                      Components of type long[] are not supported
					Object it;                                      Components of type java.lang.Object are not supported
					Set<String> it;                                 are not supported
					Map<Integer, String> it;                        are not supported
					List<UUID> it;                                  Components of type java.util.UUID are not supported
					List<Omittable<String>> it;                     are not supported
					Long it;                                        An id is a long, which is 0 if it is absent, not a Long
					@Numeric int it;                                @Numeric is for components of type long
					@Marker String it;                              @Marker is for components of type boolean
					@Inline String it;                              whose type is a @DiscordObject
					@Inline @Nullable Other it;                     An inlined component is never null
					@Inline Outer it;                               What is inlined cannot inline itself
					@Inline Other it, int name;                     Property 'name' belongs to two components
					@WhenAbsent(1) long id;                         @WhenAbsent is for components that are an IntEnum
					@WhenAbsent(0) String it;                       @WhenAbsent is for components that are an IntEnum
					@Nullable Omittable<String> it;                 An Omittable is not nullable
					Beside it;                                      @KindFrom belongs to types
					@KindFrom("it") String it;                      @KindFrom belongs to types
					@KindFrom("nothing") Beside it;                 must name a component that is an IntEnum and required: nothing
					@KindFrom("n") Beside it, int n;                must name a component that is an IntEnum and required: n
					@io.github.discordspring.model.validation.Length(max = 1) int it;      @Length is for String
					@io.github.discordspring.model.validation.Length(max = 1) List<Integer> it; @Length is for String
					@io.github.discordspring.model.validation.Count(max = 1) String it;    @Count is for List
					@io.github.discordspring.model.validation.Count(unique = true) Map<String, String> it; What is unique is a List
					@io.github.discordspring.model.validation.Range(max = 1) long it;      @Range is for numbers
					@io.github.discordspring.model.validation.Matches(value = "a", description = "b") int it; @Matches is for String
					""")
	void whatIsNotSupportedIsAnErrorAtTheComponent(String components, String expected) {
		List<Diagnostic<? extends JavaFileObject>> errors = compile("""
				@DiscordObject record Other(String name) { }
				@DiscordObject record Outer(@Inline Other other) { }
				@DiscordKinds(property = "", unknown = Unknown.class) sealed interface Beside permits Unknown { }
				record Unknown(int type, RawJson json) implements Beside { }
				@DiscordObject
				record Sample(
				""" + components + ") { }");
		assertThat(errors).isNotEmpty();
		assertThat(errors.get(0).getMessage(Locale.ROOT)).contains(expected);
		assertThat(errors.get(0).getLineNumber()).isEqualTo(14);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					@DiscordObject class Sample { };                          @DiscordObject is for records
					class Sample { @DiscordObject record Inner() { } };       Only types at the top level
					@DiscordObject record Sample<T>() { };                    without type parameters
					@DiscordKinds(unknown = Unknown.class) interface Sample { } record Unknown(int a, RawJson b) { }; sealed interfaces
					@DiscordKinds(unknown = Sample.class) sealed interface K permits Sample { } record Sample(int a) implements K { }; two components, an int and a RawJson
					@DiscordKinds(unknown = U.class) sealed interface K permits Sample, U { } record U(int a, RawJson b) implements K { } record Sample() implements K { }; A kind needs @DiscordObject and @Kind
					@DiscordKinds(unknown = U.class) sealed interface K permits Sample, U { } record U(int a, RawJson b) implements K { } @DiscordObject @Kind({1, 2}) record Sample() implements K { }; needs a component that holds the number
					@DiscordObject @Kind(1) record Sample() { };              must implement an interface with @DiscordKinds
					""")
	void whatCannotHaveACodecIsAnErrorAtTheType(String source, String expected) {
		List<Diagnostic<? extends JavaFileObject>> errors = compile(source);
		assertThat(errors).isNotEmpty();
		assertThat(errors.get(0).getMessage(Locale.ROOT)).contains(expected);
		assertThat(errors.get(0).getLineNumber()).isEqualTo(8);
	}

	@Test
	void checksAreOneStatementEach() throws IOException {
		String validation = "@io.github.discordspring.model.validation.";
		assertThat(compile("""
				@DiscordObject record Other(!Length(min = 1, max = 2) String name) { }
				@DiscordObject record Unchecked(String name) { }
				@DiscordObject record Sample(
					!Matches(value = "\\\\w+", description = "letters") String word,
					@Nullable !Count(max = 5, unique = true) List<String> tags,
					Omittable<!Nullable Integer> size,
					!Range(min = 1) int number,
					Other other, Unchecked unchecked, Omittable<List<Other>> others, @Inline Other same) { }
				""".replace("Omittable<!Nullable Integer>", "!Range(max = 9) Omittable<Integer>")
			.replace("!", validation))).isEmpty();
		assertThat(generated("SampleCodec")).contains("""
					private static final Pattern WORD_PATTERN = Pattern.compile("\\\\w+");
				""").contains("""
					@Override
					public void validate(Sample object, Faults faults) {
						faults.matches("word", object.word(), WORD_PATTERN, "letters");
						faults.count("tags", object.tags(), 0, 5);
						faults.unique("tags", object.tags());
						faults.range("size", object.size().orNull(), -9223372036854775808L, 9L);
						faults.range("number", object.number(), 1L, 9223372036854775807L);
						faults.nested("other", object.other(), OtherCodec.INSTANCE::validate);
						faults.each("others", object.others().orNull(), OtherCodec.INSTANCE::validate);
						OtherCodec.INSTANCE.validate(object.same(), faults);
					}
				""");
		assertThat(generated("UncheckedCodec")).doesNotContain("validate");
	}

	/** Compiles with all warnings, and gives them and the errors. */
	private List<Diagnostic<? extends JavaFileObject>> compile(String source, String... moreOptions) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		List<String> options = new ArrayList<>(
				List.of("-classpath", classPath(), "-d", this.folder.toString(), "-s", this.folder.toString(),
						"--release", "17", "-Xlint:all,-processing,-serial,-classfile,-auxiliaryclass"));
		options.addAll(List.of(moreOptions));
		JavaCompiler.CompilationTask task = compiler.getTask(null, null, diagnostics, options, null,
				List.of(new Source(IMPORTS + source)));
		task.setProcessors(List.of(new ModelProcessor()));
		task.call();
		return diagnostics.getDiagnostics();
	}

	private static String classPath() {
		return Stream.of(Codec.class, JsonParser.class, JsonNode.class, JsonFormat.class, Nullable.class)
			.map((type) -> type.getProtectionDomain().getCodeSource().getLocation())
			.map((location) -> Path.of(URI.create(location.toString())).toString())
			.collect(Collectors.joining(System.getProperty("path.separator")));
	}

	private String generated(String name) throws IOException {
		return Files.readString(this.folder.resolve("sample/" + name + ".java"));
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String text) {
			super(URI.create("string:///sample/Sample.java"), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
