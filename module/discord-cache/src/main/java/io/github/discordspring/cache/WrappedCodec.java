package io.github.discordspring.cache;

import io.github.discordspring.model.codec.Codec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Stands for the codec of entities that are kept as what they wrap.
 *
 * @param <E> the type of the entities
 */
final class WrappedCodec<E> implements Codec<E> {

	private final String name;

	WrappedCodec(String name) {
		this.name = name;
	}

	@Override
	public E read(JsonParser parser) {
		throw new UnsupportedOperationException("What is in " + this.name + " is kept as what it wraps");
	}

	@Override
	public void write(E value, JsonGenerator generator) {
		throw new UnsupportedOperationException("What is in " + this.name + " is kept as what it wraps");
	}

}
