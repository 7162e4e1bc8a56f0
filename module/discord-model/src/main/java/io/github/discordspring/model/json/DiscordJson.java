package io.github.discordspring.model.json;

import java.util.List;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.InvalidRequestException;

/**
 * Reads and writes the model as JSON. The mapper here knows every type of the model
 * through its generated codec; it is never the mapper of the application.
 */
public final class DiscordJson {

	private static final ModelModule MODULE = new ModelModule();

	private static final JsonMapper MAPPER = JsonMapper.builder((JsonFactory) Encoding.JSON.factory())
		.addModule(MODULE)
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
	 * Checks a request by the limits that Discord documents, all of them at once.
	 * @param request an object of the model, or a list of such; anything else passes
	 * @throws InvalidRequestException if Discord would refuse it, with everything that is
	 * wrong and the path to each
	 */
	public static void validate(Object request) {
		validate(request, new Faults());
	}

	/**
	 * Checks a request, by a clock.
	 * @param request an object of the model, or a list of such; anything else passes
	 * @param faults where to add what is wrong
	 * @throws InvalidRequestException if there are any
	 */
	public static void validate(Object request, Faults faults) {
		String name = request.getClass().getSimpleName();
		if (request instanceof List<?> list) {
			name = "List";
			if (!list.isEmpty()) {
				name = "List of " + list.get(0).getClass().getSimpleName();
			}
			faults.each("", list, MODULE::validate);
		}
		else {
			MODULE.validate(request, faults);
		}
		faults.throwIfAny(name);
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
