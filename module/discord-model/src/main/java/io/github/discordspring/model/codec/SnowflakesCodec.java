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

	@Override
	public Snowflakes read(JsonParser parser) {
		ValueReader.startArray(parser);
		if (!ValueReader.nextElement(parser)) {
			return Snowflakes.empty();
		}
		long[] ids = new long[FIRST_CAPACITY];
		int size = 0;
		do {
			if (size == ids.length) {
				ids = Arrays.copyOf(ids, 2 * size);
			}
			ids[size++] = ValueReader.readId(parser);
		}
		while (ValueReader.nextElement(parser));
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
