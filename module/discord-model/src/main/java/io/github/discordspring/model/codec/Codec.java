package io.github.discordspring.model.codec;

import java.util.List;

import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Reads and writes one of Discord's objects. Codecs have no state and may be used by any
 * number of threads. They work on Jackson's streaming interfaces, and so on any format
 * that has these.
 *
 * @param <T> the type of the object
 */
public interface Codec<T> {

	/**
	 * Reads an object. The parser's current token is the object's first; afterwards it is
	 * its last.
	 * @param parser where to read from
	 * @return the object
	 * @throws tools.jackson.core.JacksonException if there is no such object, with the
	 * place in its message
	 */
	T read(JsonParser parser);

	/**
	 * Reads a part of an object. Otherwise as {@link #read(JsonParser)}.
	 * @param parser where to read from
	 * @param selection which properties to read; a codec without {@link #properties()}
	 * reads all
	 * @return the object, in which all other properties are as if they were absent
	 * @throws tools.jackson.core.JacksonException if there is no such object, with the
	 * place in its message
	 */
	default T read(JsonParser parser, Selection<T> selection) {
		return read(parser);
	}

	/**
	 * Lists the properties among which can be selected.
	 * @return the properties; empty if this codec reads everything or nothing
	 */
	default List<CodecProperty> properties() {
		return List.of();
	}

	/**
	 * Writes an object.
	 * @param value the object
	 * @param generator where to write to
	 * @throws tools.jackson.core.JacksonException if it could not be written
	 */
	void write(T value, JsonGenerator generator);

	/**
	 * Checks an object before it is sent to Discord.
	 * @param value the object
	 * @param faults where to add what is wrong
	 */
	default void validate(T value, Faults faults) {
		if (value instanceof Validated validated) {
			validated.validate(faults);
		}
	}

}
