package io.github.discordspring.model.codec;

import io.github.discordspring.model.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads objects whose kind is told after them, or is not known. For generated codecs.
 */
public final class KindReader {

	private KindReader() {
	}

	/**
	 * Sets a value aside whose type is not known yet.
	 * @param parser where to read from
	 * @return the value's tokens
	 */
	public static TokenBuffer buffer(JsonParser parser) {
		TokenBuffer buffer = TokenBuffer.forGeneration();
		buffer.copyCurrentStructureExact(parser);
		return buffer;
	}

	/**
	 * Sets an object aside whose start has been read already.
	 * @param parser at the object's first property, or at its end
	 * @return the object's tokens
	 */
	public static TokenBuffer bufferObject(JsonParser parser) {
		TokenBuffer buffer = TokenBuffer.forGeneration();
		buffer.writeStartObject();
		for (String name = parser.currentName(); parser.currentToken() == JsonToken.PROPERTY_NAME; name = parser
			.nextName()) {
			buffer.writeName(name);
			parser.nextToken();
			buffer.copyCurrentStructureExact(parser);
		}
		buffer.writeEndObject();
		return buffer;
	}

	/**
	 * Reads what was set aside.
	 * @param buffer the tokens
	 * @return a parser at the first token
	 */
	public static JsonParser replay(TokenBuffer buffer) {
		return buffer.asParserOnFirstToken(ObjectReadContext.empty());
	}

	/**
	 * Tells where it failed to read what was set aside.
	 * @param parser what it was set aside from
	 * @param property name of its property if the parser is at the end of the object
	 * around it, otherwise {@code null}
	 * @param failure what happened
	 * @return the exception to be thrown
	 */
	public static MalformedDataException inside(JsonParser parser, @Nullable String property,
			JacksonException failure) {
		return MalformedDataException.inside(parser, (property != null) ? "/" + property : "", failure);
	}

	/**
	 * Looks for the number of an object's kind.
	 * @param outer what the object was set aside from
	 * @param buffer the object
	 * @param type what it is to be read as
	 * @param property the property that holds the number
	 * @return the number
	 */
	public static int readKind(JsonParser outer, TokenBuffer buffer, String type, String property) {
		try (JsonParser parser = replay(buffer)) {
			for (String name = parser.nextName(); name != null; name = parser.nextName()) {
				parser.nextToken();
				if (name.equals(property)) {
					return ValueReader.readInt(parser);
				}
				parser.skipChildren();
			}
			throw ValueReader.absent(parser, type, property);
		}
		catch (JacksonException ex) {
			throw inside(outer, null, ex);
		}
	}

	/**
	 * Keeps an object of an unknown kind whose start, and perhaps the property of its
	 * kind, has been read already.
	 * @param parser at the start or at the value of the first property
	 * @param property the property that holds the kind's number
	 * @param kind the number
	 * @return the whole object
	 */
	public static RawJson readUnknown(JsonParser parser, String property, int kind) {
		try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
			try (JsonGenerator generator = Encoding.JSON.generator(bytes)) {
				generator.writeStartObject();
				generator.writeNumberProperty(property, kind);
				for (String name = parser.nextName(); name != null; name = parser.nextName()) {
					parser.nextToken();
					if (name.equals(property)) {
						continue;
					}
					generator.writeName(name);
					generator.copyCurrentStructureExact(parser);
				}
				if (parser.currentToken() != JsonToken.END_OBJECT) {
					throw ValueReader.unexpected(parser, "a property");
				}
				generator.writeEndObject();
			}
			return RawJson.of(bytes.toByteArray());
		}
	}

}
