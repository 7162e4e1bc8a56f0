package io.github.discordspring.cache;

import java.time.DateTimeException;
import java.time.Instant;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.json.DiscordJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Any entity, as the tokens that its codec writes: names as numbers, ids in eight bytes,
 * hashes in 16, times in about six. What cannot be written so is written as JSON.
 *
 * @param <T> the type of the entities
 */
final class TokenShape<T> implements EntityShape<T> {

	private static final int END = 0;

	private static final int OBJECT = 1;

	private static final int ARRAY = 2;

	private static final int NULL = 3;

	private static final int TRUE = 4;

	private static final int FALSE = 5;

	private static final int INTEGER = 6;

	private static final int DOUBLE = 7;

	private static final int STRING = 8;

	private static final int ID = 9;

	private static final int HASH = 10;

	private static final int INSTANT = 11;

	/** The whole entity as JSON. */
	private static final int JSON = 12;

	private final Codec<T> codec;

	private final NameTable names = new NameTable();

	TokenShape(EntityType<T> type) {
		this(EntityCodecs.of(type));
	}

	TokenShape(Codec<T> codec) {
		this.codec = codec;
	}

	@Override
	public void write(long id, T entity, PackedOutput out, IdTable ids) {
		try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
			this.codec.write(entity, buffer);
			if (isPlain(buffer)) {
				writeTokens(buffer, out);
			}
			else {
				out.writeByte(JSON);
				out.writeBytes(DiscordJson.write(entity));
			}
		}
	}

	private static boolean isPlain(TokenBuffer buffer) {
		try (JsonParser parser = buffer.asParser(ObjectReadContext.empty())) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				boolean big = token == JsonToken.VALUE_NUMBER_INT
						&& parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
				if (token == JsonToken.VALUE_EMBEDDED_OBJECT || big) {
					return false;
				}
			}
			return true;
		}
	}

	private void writeTokens(TokenBuffer buffer, PackedOutput out) {
		try (JsonParser parser = buffer.asParser(ObjectReadContext.empty())) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				switch (token) {
					case START_OBJECT -> out.writeByte(OBJECT);
					case START_ARRAY -> out.writeByte(ARRAY);
					case END_ARRAY -> out.writeByte(END);
					// Where a name could be
					case END_OBJECT -> out.writeUnsigned(NameTable.NONE);
					case PROPERTY_NAME -> this.names.write(parser.currentName(), out);
					case VALUE_NULL -> out.writeByte(NULL);
					case VALUE_TRUE -> out.writeByte(TRUE);
					case VALUE_FALSE -> out.writeByte(FALSE);
					case VALUE_NUMBER_INT -> {
						out.writeByte(INTEGER);
						out.writeSigned(parser.getLongValue());
					}
					case VALUE_NUMBER_FLOAT -> {
						out.writeByte(DOUBLE);
						out.writeLong(Double.doubleToRawLongBits(parser.getDoubleValue()));
					}
					case VALUE_STRING -> writeText(parser.getString(), out);
					default -> throw new IllegalStateException("No token of an entity: " + token);
				}
			}
		}
	}

	private static void writeText(String text, PackedOutput out) {
		int length = text.length();
		long id = PackedOutput.idOf(text);
		if (id != 0) {
			out.writeByte(ID);
			out.writeLong(id);
		}
		else if (PackedOutput.isHash(text, text.startsWith("a_") ? 2 : 0)) {
			out.writeByte(HASH);
			out.writeHash(text);
		}
		else if (length >= 20 && length <= 30 && text.charAt(10) == 'T' && isInstant(text)) {
			out.writeByte(INSTANT);
			out.writeInstant(Instant.parse(text));
		}
		else {
			out.writeByte(STRING);
			out.writeString(text);
		}
	}

	/**
	 * Tells whether a text is a time, and would be read as the same text.
	 */
	private static boolean isInstant(String text) {
		try {
			return Instant.parse(text).toString().equals(text);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	@Override
	public T read(long id, long latest, PackedInput in, IdTable ids) {
		int first = in.readByte();
		if (first == JSON) {
			byte[] json = in.readBytes();
			return Encoding.JSON.read(this.codec, json, 0, json.length);
		}
		try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
			readValue(first, in, buffer);
			try (JsonParser parser = buffer.asParser(ObjectReadContext.empty())) {
				parser.nextToken();
				return this.codec.read(parser);
			}
		}
	}

	private void readValue(int kind, PackedInput in, TokenBuffer buffer) {
		switch (kind) {
			case OBJECT -> {
				buffer.writeStartObject();
				for (String name = this.names.read(in); name != null; name = this.names.read(in)) {
					buffer.writeName(name);
					readValue(in.readByte(), in, buffer);
				}
				buffer.writeEndObject();
			}
			case ARRAY -> {
				buffer.writeStartArray();
				for (int element = in.readByte(); element != END; element = in.readByte()) {
					readValue(element, in, buffer);
				}
				buffer.writeEndArray();
			}
			case NULL -> buffer.writeNull();
			case TRUE -> buffer.writeBoolean(true);
			case FALSE -> buffer.writeBoolean(false);
			case INTEGER -> buffer.writeNumber(in.readSigned());
			case DOUBLE -> buffer.writeNumber(Double.longBitsToDouble(in.readLong()));
			case STRING -> buffer.writeString(in.readString());
			case ID -> buffer.writeString(Long.toUnsignedString(in.readLong()));
			case HASH -> buffer.writeString(in.readHash());
			case INSTANT -> buffer.writeString(in.readInstant().toString());
			default -> throw new IllegalStateException("No kind of value: " + kind);
		}
	}

}
