package io.github.discordspring.model.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.stream.DirectParser;
import io.github.discordspring.model.stream.PropertyNames;
import io.github.discordspring.model.stream.Timestamps;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads values. For generated codecs; each method begins at the value's first token and
 * ends at its last.
 */
public final class ValueReader {

	private ValueReader() {
	}

	/**
	 * Prepares to tell properties apart.
	 * @param names the names in JSON
	 * @return what gives a name's place among them
	 */
	public static PropertyNames names(String... names) {
		return new PropertyNames(names);
	}

	/**
	 * Goes to the value of the next property.
	 * @param parser where to read from, at the object's start or at the last token of the
	 * value of the property before
	 * @param names the names to tell apart
	 * @param previous what this method gave for the property before, or -1
	 * @return index of the name, or as {@link JsonParser#nextNameMatch}
	 */
	public static int nextProperty(JsonParser parser, PropertyNames names, int previous) {
		if (parser instanceof DirectParser direct) {
			return direct.nextProperty(names, previous);
		}
		int match = parser.nextNameMatch(names);
		if (match != PropertyNameMatcher.MATCH_END_OBJECT && match != PropertyNameMatcher.MATCH_ODD_TOKEN) {
			parser.nextToken();
		}
		return match;
	}

	/**
	 * Checks that an object begins.
	 * @param parser where to read from
	 * @param type what is to be read
	 */
	public static void startObject(JsonParser parser, String type) {
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			throw unexpected(parser, type + ", an object,");
		}
	}

	/**
	 * Passes over the value of a property that is not known.
	 * @param parser where to read from
	 * @param match what the matcher said of its name
	 */
	public static void skip(JsonParser parser, int match) {
		if (match == PropertyNameMatcher.MATCH_ODD_TOKEN) {
			throw unexpected(parser, "a property");
		}
		parser.skipChildren();
	}

	/**
	 * Complains about a property that is not there.
	 * @param parser where it was missed
	 * @param type the record that needs it
	 * @param property the property's name in JSON
	 * @return the exception to be thrown
	 */
	public static MalformedDataException absent(JsonParser parser, String type, String property) {
		return new MalformedDataException(parser,
				"Property '" + property + "' of " + type + " is absent, but required");
	}

	/**
	 * Complains about a value that is of another type.
	 * @param parser where it was found
	 * @param expected what it should be
	 * @return the exception to be thrown
	 */
	public static MalformedDataException unexpected(JsonParser parser, String expected) {
		JsonToken token = parser.currentToken();
		return new MalformedDataException(parser,
				"Expected " + expected + ", but found " + ((token != null) ? token : "the end"));
	}

	/**
	 * Reads an id or a wide bit set, written as a string or as a number.
	 * @param parser where to read from
	 * @return the id
	 */
	public static long readId(JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == JsonToken.VALUE_STRING) {
			return parseId(parser);
		}
		if (token == JsonToken.VALUE_NUMBER_INT) {
			return readNumericId(parser);
		}
		throw unexpected(parser, "an id");
	}

	private static long readNumericId(JsonParser parser) {
		if (parser.getNumberType() == NumberType.BIG_INTEGER) {
			return parseUnsigned(parser, parser.getString());
		}
		long id = parser.getLongValue();
		if (id < 0) {
			throw notUnsigned(parser);
		}
		return id;
	}

	private static long parseId(JsonParser parser) {
		if (parser instanceof DirectParser direct) {
			long id = direct.readId();
			if (id != DirectParser.NOT_READ) {
				return id;
			}
		}
		return parseUnsigned(parser, parser.getString());
	}

	static long parseUnsigned(JsonParser parser, String text) {
		try {
			return Long.parseUnsignedLong(text);
		}
		catch (NumberFormatException ex) {
			throw notUnsigned(parser);
		}
	}

	private static MalformedDataException notUnsigned(JsonParser parser) {
		return new MalformedDataException(parser, "Expected an id, an unsigned number of 64 bits");
	}

	/**
	 * Reads a number.
	 * @param parser where to read from
	 * @return the number
	 */
	public static int readInt(JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == JsonToken.VALUE_NUMBER_INT) {
			try {
				return parser.getIntValue();
			}
			catch (InputCoercionException ex) {
				throw outOfRange(parser, "a whole number of 32 bits");
			}
		}
		double value = readWhole(parser);
		if (value != (int) value) {
			throw unexpected(parser, "a whole number of 32 bits");
		}
		return (int) value;
	}

	/**
	 * Reads a number.
	 * @param parser where to read from
	 * @return the number
	 */
	public static long readLong(JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == JsonToken.VALUE_NUMBER_INT) {
			try {
				return parser.getLongValue();
			}
			catch (InputCoercionException ex) {
				throw outOfRange(parser, "a whole number of 64 bits");
			}
		}
		return (long) readWhole(parser);
	}

	private static MalformedDataException outOfRange(JsonParser parser, String expected) {
		return new MalformedDataException(parser, "Expected " + expected + ", but found one that is out of range");
	}

	/** A whole number that was written with a fraction, such as 1.0. */
	private static double readWhole(JsonParser parser) {
		if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
			double value = parser.getDoubleValue();
			if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
				return value;
			}
		}
		throw unexpected(parser, "a whole number");
	}

	/**
	 * Reads a number.
	 * @param parser where to read from
	 * @return the number
	 */
	public static double readDouble(JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
			double value = parser.getDoubleValue();
			if (Double.isInfinite(value)) {
				throw outOfRange(parser, "a number");
			}
			return value;
		}
		throw unexpected(parser, "a number");
	}

	/**
	 * Reads true or false.
	 * @param parser where to read from
	 * @return the value
	 */
	public static boolean readBoolean(JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == JsonToken.VALUE_TRUE) {
			return true;
		}
		if (token == JsonToken.VALUE_FALSE) {
			return false;
		}
		throw unexpected(parser, "true or false");
	}

	/**
	 * Reads text. A number is taken as its digits.
	 * @param parser where to read from
	 * @return the text
	 */
	public static String readString(JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT
				|| token == JsonToken.VALUE_NUMBER_FLOAT) {
			return parser.getString();
		}
		throw unexpected(parser, "text");
	}

	/**
	 * Reads a point in time, in ISO 8601.
	 * @param parser where to read from
	 * @return the instant
	 */
	public static Instant readInstant(JsonParser parser) {
		if (parser.currentToken() != JsonToken.VALUE_STRING) {
			throw unexpected(parser, "a timestamp");
		}
		Instant instant = (parser instanceof DirectParser direct) ? direct.readInstant() : null;
		if (instant != null) {
			return instant;
		}
		byte[] text = parser.getString().getBytes(StandardCharsets.UTF_8);
		instant = Timestamps.parse(text, 0, text.length);
		if (instant == null) {
			throw new MalformedDataException(parser,
					"Expected a timestamp in ISO 8601, such as 2015-01-01T00:00:00.000000+00:00");
		}
		return instant;
	}

	/**
	 * Reads a list. What is {@code null} in it is left out.
	 * @param <T> the type of the elements
	 * @param parser where to read from
	 * @param codec reads an element
	 * @return an immutable list
	 */
	public static <T> List<T> readList(JsonParser parser, Codec<T> codec) {
		return readList(parser, codec, Selection.all());
	}

	/**
	 * Reads a list. What is {@code null} in it is left out.
	 * @param <T> the type of the elements
	 * @param parser where to read from
	 * @param codec reads an element
	 * @param selection what to read of each element
	 * @return an immutable list
	 */
	public static <T> List<T> readList(JsonParser parser, Codec<T> codec, Selection<T> selection) {
		startArray(parser);
		T first = null;
		List<T> several = null;
		while (nextElement(parser)) {
			T element = codec.read(parser, selection);
			if (first == null) {
				first = element;
				continue;
			}
			if (several == null) {
				several = new ArrayList<>();
				several.add(first);
			}
			several.add(element);
		}
		if (several != null) {
			return List.copyOf(several);
		}
		return (first != null) ? List.of(first) : List.of();
	}

	static void startArray(JsonParser parser) {
		if (parser.currentToken() != JsonToken.START_ARRAY) {
			throw unexpected(parser, "a list");
		}
	}

	/** Goes to the next element that is not {@code null}. */
	static boolean nextElement(JsonParser parser) {
		if (parser instanceof DirectParser direct) {
			return direct.nextElement();
		}
		JsonToken token;
		do {
			token = parser.nextToken();
		}
		while (token == JsonToken.VALUE_NULL);
		return token != JsonToken.END_ARRAY;
	}

	/**
	 * Reads an object with any properties. Those that are {@code null} are left out.
	 * @param <T> the type of the values
	 * @param parser where to read from
	 * @param codec reads a value
	 * @return an immutable map in the order of the properties
	 */
	public static <T> Map<String, T> readMap(JsonParser parser, Codec<T> codec) {
		return readMap(parser, codec, Selection.all());
	}

	/**
	 * Reads an object with any properties. Those that are {@code null} are left out.
	 * @param <T> the type of the values
	 * @param parser where to read from
	 * @param codec reads a value
	 * @param selection what to read of each value
	 * @return an immutable map in the order of the properties
	 */
	public static <T> Map<String, T> readMap(JsonParser parser, Codec<T> codec, Selection<T> selection) {
		startObject(parser, "a map");
		Map<String, T> map = new LinkedHashMap<>();
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			if (parser.nextToken() != JsonToken.VALUE_NULL) {
				map.put(name, codec.read(parser, selection));
			}
		}
		return endMap(parser, map);
	}

	/**
	 * Reads an object whose properties are named by ids. Those that are {@code null} are
	 * left out.
	 * @param <T> the type of the values
	 * @param parser where to read from
	 * @param codec reads a value
	 * @return an immutable map in the order of the properties
	 */
	public static <T> Map<Long, T> readIdMap(JsonParser parser, Codec<T> codec) {
		return readIdMap(parser, codec, Selection.all());
	}

	/**
	 * Reads an object whose properties are named by ids. Those that are {@code null} are
	 * left out.
	 * @param <T> the type of the values
	 * @param parser where to read from
	 * @param codec reads a value
	 * @param selection what to read of each value
	 * @return an immutable map in the order of the properties
	 */
	public static <T> Map<Long, T> readIdMap(JsonParser parser, Codec<T> codec, Selection<T> selection) {
		startObject(parser, "a map");
		Map<Long, T> map = new LinkedHashMap<>();
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			long id = parseUnsigned(parser, name);
			if (parser.nextToken() != JsonToken.VALUE_NULL) {
				map.put(id, codec.read(parser, selection));
			}
		}
		return endMap(parser, map);
	}

	private static <K, T> Map<K, T> endMap(JsonParser parser, Map<K, T> map) {
		if (parser.currentToken() != JsonToken.END_OBJECT) {
			throw unexpected(parser, "a property");
		}
		return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
	}

}
