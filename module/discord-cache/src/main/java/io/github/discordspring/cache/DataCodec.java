package io.github.discordspring.cache;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.json.DiscordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.exc.InvalidDefinitionException;

/**
 * Reads and writes data of the user's own by data binding.
 *
 * @param <T> the type of the data
 */
final class DataCodec<T> implements Codec<T> {

	private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

	private final ObjectReader reader;

	private final ObjectWriter writer;

	private DataCodec(Class<T> type) {
		this.reader = DiscordJson.mapper().readerFor(type);
		this.writer = DiscordJson.mapper().writerFor(type);
	}

	/**
	 * Makes the codec of a class.
	 * @throws IllegalArgumentException if Jackson does not know how to make an instance
	 */
	static <T> DataCodec<T> of(Class<T> type) {
		DataCodec<T> codec = new DataCodec<>(type);
		try {
			codec.reader.readValue(EMPTY_OBJECT);
		}
		catch (InvalidDefinitionException ex) {
			throw new IllegalArgumentException(type.getName()
					+ " cannot be read by Jackson, so no store can keep it: make it a record, or annotate how it is made ("
					+ ex.getOriginalMessage() + ")", ex);
		}
		catch (JacksonException ex) {
			// That it cannot be made of nothing is no fault
		}
		return codec;
	}

	@Override
	public T read(JsonParser parser) {
		return this.reader.readValue(parser);
	}

	@Override
	public void write(T value, JsonGenerator generator) {
		this.writer.writeValue(generator, value);
	}

}
