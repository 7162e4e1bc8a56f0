package io.github.discordspring.model.codec;

/**
 * Gets all codecs of the model.
 */
@FunctionalInterface
public interface CodecRegistry {

	/**
	 * Adds a codec.
	 * @param <T> the type that it reads and writes
	 * @param type the type
	 * @param codec its codec
	 */
	<T> void add(Class<T> type, Codec<T> codec);

}
