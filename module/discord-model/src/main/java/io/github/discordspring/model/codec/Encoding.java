package io.github.discordspring.model.codec;

import java.io.OutputStream;

import io.github.discordspring.model.etf.EtfFactory;
import io.github.discordspring.model.stream.JsonPayloadFactory;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;

/**
 * How payloads of the gateway are written as bytes.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#encoding-and-compression">Encoding
 * and compression</a>
 */
public enum Encoding {

	/** JSON in UTF-8. */
	JSON(new JsonPayloadFactory(Limits.CONSTRAINTS,
			ErrorReportConfiguration.builder().maxErrorTokenLength(Limits.EXCERPT).build())),

	/** Erlang's external term format. Atoms and whole numbers are read as names too. */
	ETF(EtfFactory.builder().streamReadConstraints(Limits.CONSTRAINTS).build());

	/** Nothing of it changes once it is built. */
	@SuppressWarnings("ImmutableEnumChecker")
	private final TokenStreamFactory factory;

	Encoding(TokenStreamFactory factory) {
		this.factory = factory;
	}

	/**
	 * Opens a value. What is malformed, nested deeper than 100 levels, or a number of
	 * more than 50 digits is refused when the parser comes to it.
	 * @param bytes what holds it, not to be changed while the parser is used
	 * @param offset where it begins
	 * @param length how many bytes may be read, at least to the value's end
	 * @return a parser before its first token; to be closed, so that its buffers are used
	 * again
	 * @throws MalformedDataException if there are more than 64 MiB
	 */
	public JsonParser parser(byte[] bytes, int offset, int length) {
		checkLength(length);
		return this.factory.createParser(ObjectReadContext.empty(), bytes, offset, length);
	}

	/**
	 * Reads a value. Of bytes behind it nothing is said. This is the quickest way to
	 * read: nothing is made but the value.
	 * @param <T> the type of the value
	 * @param codec reads the value
	 * @param bytes what holds it
	 * @param offset where it begins
	 * @param length how many bytes may be read, at least to the value's end
	 * @return the value
	 * @throws MalformedDataException if there is no such value, with the path and the
	 * offset of what is wrong
	 */
	public <T> T read(Codec<T> codec, byte[] bytes, int offset, int length) {
		return read(codec, Selection.all(), bytes, offset, length);
	}

	/**
	 * Reads a part of a value. Otherwise as {@link #read(Codec, byte[], int, int)}.
	 * @param <T> the type of the value
	 * @param codec reads the value
	 * @param selection what to read of it
	 * @param bytes what holds it
	 * @param offset where it begins
	 * @param length how many bytes may be read, at least to the value's end
	 * @return the value
	 * @throws MalformedDataException if there is no such value, with the path and the
	 * offset of what is wrong
	 */
	public <T> T read(Codec<T> codec, Selection<T> selection, byte[] bytes, int offset, int length) {
		if (this.factory instanceof JsonPayloadFactory json) {
			checkLength(length);
			JsonParser parser = json.take(bytes, offset, length);
			T value = read(codec, selection, parser);
			json.giveBack(parser);
			return value;
		}
		try (JsonParser parser = parser(bytes, offset, length)) {
			return read(codec, selection, parser);
		}
	}

	private static <T> T read(Codec<T> codec, Selection<T> selection, JsonParser parser) {
		try {
			parser.nextToken();
			return codec.read(parser, selection);
		}
		catch (JacksonException ex) {
			throw MalformedDataException.of(parser, ex);
		}
	}

	private static void checkLength(int length) {
		if (length > Limits.MAX_LENGTH) {
			throw new MalformedDataException(
					"A value of " + length + " bytes is longer than the " + Limits.MAX_LENGTH + " that are allowed", "",
					0, null);
		}
	}

	/**
	 * Begins to write a value.
	 * @param out where the bytes go
	 * @return a generator before its first token; to be closed, which writes what is
	 * still in its buffer
	 */
	public JsonGenerator generator(OutputStream out) {
		return this.factory.createGenerator(ObjectWriteContext.empty(), out);
	}

	/**
	 * Gives the factory of parsers and generators.
	 * @return the factory
	 */
	public TokenStreamFactory factory() {
		return this.factory;
	}

	/** What is accepted, the same in each encoding. */
	private static final class Limits {

		static final int MAX_LENGTH = 64 << 20;

		/** How many characters of the data an error may show; no secret is that short. */
		static final int EXCERPT = 16;

		static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
			.maxDocumentLength(MAX_LENGTH)
			.maxNestingDepth(100)
			.maxNumberLength(50)
			.maxNameLength(1000)
			.build();

	}

}
