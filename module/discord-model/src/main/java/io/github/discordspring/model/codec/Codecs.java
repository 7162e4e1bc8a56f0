package io.github.discordspring.model.codec;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.StringEnum;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Codecs of values that are no objects of Discord's by themselves.
 */
public final class Codecs {

	/** Text; a number is read as its digits. */
	public static final Codec<String> STRING = codec(ValueReader::readString,
			(value, generator) -> generator.writeString(value));

	/** Whole numbers. */
	public static final Codec<Integer> INTEGER = codec(ValueReader::readInt,
			(value, generator) -> generator.writeNumber(value));

	/** Up to this, a double tells all whole numbers apart. */
	private static final double MAX_WHOLE_NUMBER = 1L << 53;

	/** Numbers. */
	public static final Codec<Double> DOUBLE = codec(ValueReader::readDouble, Codecs::writeDouble);

	/** True or false. */
	public static final Codec<Boolean> BOOLEAN = codec(ValueReader::readBoolean,
			(value, generator) -> generator.writeBoolean(value));

	/** Ids, written as strings, read from strings and numbers. */
	public static final Codec<Long> ID = codec(ValueReader::readId,
			(value, generator) -> generator.writeString(Snowflake.toString(value)));

	/** Lists of ids. */
	public static final Codec<Snowflakes> SNOWFLAKES = new SnowflakesCodec();

	/** Points in time, in ISO 8601. */
	public static final Codec<Instant> INSTANT = codec(ValueReader::readInstant,
			(value, generator) -> generator.writeString(value.toString()));

	/** Secrets. */
	public static final Codec<Secret> SECRET = codec((parser) -> new Secret(ValueReader.readString(parser)),
			(value, generator) -> generator.writeString(value.value()));

	/** Anything, kept as JSON. */
	public static final Codec<RawJson> RAW_JSON = new RawJsonCodec();

	private Codecs() {
	}

	/**
	 * Writes a whole number without a fraction: Discord wants the bounds of an option
	 * that takes whole numbers so.
	 */
	private static void writeDouble(Double value, JsonGenerator generator) {
		long whole = value.longValue();
		if (whole == value && Math.abs(value) <= MAX_WHOLE_NUMBER) {
			generator.writeNumber(whole);
		}
		else {
			generator.writeNumber(value);
		}
	}

	/**
	 * Makes a codec of lists.
	 * @param <T> the type of the elements
	 * @param element the codec of the elements
	 * @return a codec that reads immutable lists
	 */
	public static <T> Codec<List<T>> list(Codec<T> element) {
		return codec((parser) -> ValueReader.readList(parser, element), (list, generator) -> {
			generator.writeStartArray();
			for (T value : list) {
				element.write(value, generator);
			}
			generator.writeEndArray();
		});
	}

	/**
	 * Makes a codec of maps.
	 * @param <T> the type of the values
	 * @param element the codec of the values
	 * @return a codec that reads immutable maps
	 */
	public static <T> Codec<Map<String, T>> map(Codec<T> element) {
		return codec((parser) -> ValueReader.readMap(parser, element), (map, generator) -> {
			generator.writeStartObject();
			for (Map.Entry<String, T> entry : map.entrySet()) {
				generator.writeName(entry.getKey());
				element.write(entry.getValue(), generator);
			}
			generator.writeEndObject();
		});
	}

	/**
	 * Makes a codec of maps by id.
	 * @param <T> the type of the values
	 * @param element the codec of the values
	 * @return a codec that reads immutable maps
	 */
	public static <T> Codec<Map<Long, T>> idMap(Codec<T> element) {
		return codec((parser) -> ValueReader.readIdMap(parser, element), (map, generator) -> {
			generator.writeStartObject();
			for (Map.Entry<Long, T> entry : map.entrySet()) {
				generator.writeName(Snowflake.toString(entry.getKey()));
				element.write(entry.getValue(), generator);
			}
			generator.writeEndObject();
		});
	}

	/**
	 * Makes a codec of an enumeration.
	 * @param <E> the enumeration
	 * @param elements finds the element of a number
	 * @return the codec
	 */
	public static <E extends IntEnum> Codec<E> intEnum(IntFunction<E> elements) {
		return codec((parser) -> elements.apply(ValueReader.readInt(parser)),
				(value, generator) -> generator.writeNumber(value.value()));
	}

	/**
	 * Makes a codec of an enumeration.
	 * @param <E> the enumeration
	 * @param elements finds the element of a string
	 * @return the codec
	 */
	public static <E extends StringEnum> Codec<E> stringEnum(Function<String, E> elements) {
		return codec((parser) -> elements.apply(ValueReader.readString(parser)),
				(value, generator) -> generator.writeString(value.value()));
	}

	private static <T> Codec<T> codec(Function<JsonParser, T> reader, BiConsumer<T, JsonGenerator> writer) {
		return new Codec<>() {

			@Override
			public T read(JsonParser parser) {
				return reader.apply(parser);
			}

			@Override
			public void write(T value, JsonGenerator generator) {
				writer.accept(value, generator);
			}

		};
	}

}
