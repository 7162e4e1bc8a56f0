package io.github.discordspring.model.codec;

import java.util.Arrays;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Reads and writes lists of ids.
 */
final class SnowflakesCodec implements Codec<Snowflakes> {

	private static final int FIRST_CAPACITY = 8;

	private static final long[] NONE = {};

	@Override
	public Snowflakes read(JsonParser parser) {
		ValueReader.startArray(parser);
		long[] ids = NONE;
		int size = 0;
		while (ValueReader.nextElement(parser)) {
			if (size == ids.length) {
				ids = Arrays.copyOf(ids, Math.max(FIRST_CAPACITY, 2 * size));
			}
			ids[size++] = ValueReader.readId(parser);
		}
		if (size == 0) {
			return Snowflakes.empty();
		}
		return Snowflakes.of(Arrays.copyOf(ids, size));
	}

	@Override
	public void write(Snowflakes value, JsonGenerator generator) {
		generator.writeStartArray();
		for (int i = 0; i < value.size(); i++) {
			generator.writeString(Snowflake.toString(value.get(i)));
		}
		generator.writeEndArray();
	}

}
