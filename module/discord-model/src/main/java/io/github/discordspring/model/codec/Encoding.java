package io.github.discordspring.model.codec;

import java.io.OutputStream;

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
	JSON(new JsonPayloadFactory(StreamReadConstraints.builder().maxNestingDepth(100).maxNumberLength(50).build()));

	/** Nothing of it changes once it is built. */
	@SuppressWarnings("ImmutableEnumChecker")
	private final TokenStreamFactory factory;

	Encoding(TokenStreamFactory factory) {
		this.factory = factory;
	}

	/**
	 * Opens a value.
	 * @param bytes what holds it, not to be changed while the parser is used
	 * @param offset where it begins
	 * @param length how many bytes may be read, at least to the value's end
	 * @return a parser before its first token; to be closed, so that its buffers are used
	 * again
	 */
	public JsonParser parser(byte[] bytes, int offset, int length) {
		return this.factory.createParser(ObjectReadContext.empty(), bytes, offset, length);
	}

	/**
	 * Reads a value. This is the quickest way to do so: nothing is made but the value.
	 * @param <T> the type of the value
	 * @param bytes what holds it
	 * @param offset where it begins
	 * @param length how many bytes may be read, at least to the value's end
	 * @param codec reads the value
	 * @param selection what to read of it
	 * @return the value
	 * @throws tools.jackson.core.JacksonException if there is no such value, with the
	 * place in its message
	 */
	public <T> T read(byte[] bytes, int offset, int length, Codec<T> codec, Selection<T> selection) {
		if (this.factory instanceof JsonPayloadFactory json) {
			JsonPayloadParser parser = json.take(bytes, offset, length);
			parser.nextToken();
			T value = codec.read(parser, selection);
			json.giveBack(parser);
			return value;
		}
		try (JsonParser parser = parser(bytes, offset, length)) {
			parser.nextToken();
			return codec.read(parser, selection);
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

}
