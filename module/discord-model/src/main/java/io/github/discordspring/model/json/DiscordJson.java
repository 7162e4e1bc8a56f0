package io.github.discordspring.model.json;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

import io.github.discordspring.model.codec.Encoding;

/**
 * Reads and writes the model as JSON. The mapper here knows every type of the model
 * through its generated codec; it is never the mapper of the application.
 */
public final class DiscordJson {

	private static final JsonMapper MAPPER = JsonMapper.builder((JsonFactory) Encoding.JSON.factory())
		.addModule(new ModelModule())
		.build();

	private DiscordJson() {
	}

	/**
	 * Gives the mapper of the model.
	 * @return the one instance, safe for use by several threads
	 */
	public static JsonMapper mapper() {
		return MAPPER;
	}

	/**
	 * Writes an object.
	 * @param object the object
	 * @return JSON in UTF-8
	 * @throws tools.jackson.core.JacksonException if it could not be written
	 */
	public static byte[] write(Object object) {
		return MAPPER.writeValueAsBytes(object);
	}

	/**
	 * Reads an object.
	 * @param <T> the type of the object
	 * @param json JSON in UTF-8
	 * @param type the type of the object
	 * @return the object
	 * @throws tools.jackson.core.JacksonException if there is no such object, with the
	 * place in its message
	 */
	public static <T> T read(byte[] json, Class<T> type) {
		T object = MAPPER.readValue(json, type);
		if (object == null) {
			throw new StreamReadException("Expected an object of type " + type.getSimpleName() + ", but found null");
		}
		return object;
	}

}
