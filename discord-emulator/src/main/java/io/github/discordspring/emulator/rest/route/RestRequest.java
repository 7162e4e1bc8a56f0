package io.github.discordspring.emulator.rest.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.RequestContext;
import io.github.discordspring.emulator.world.UploadedFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to a route of the REST API.
 *
 * @param request the request
 * @param variables what the route's template took from the path
 * @param caller application whose bot asks, {@code null} where no token is needed and
 * none was sent
 */
public record RestRequest(Request request, Map<String, String> variables, @Nullable Application caller) {

	private static final int MAXIMUM_REASON = 512;

	/**
	 * Gives who asks.
	 * @return the application whose bot asks
	 * @throws DiscordError 401 if there is none
	 */
	public Application application() {
		if (this.caller == null) {
			throw DiscordError.unauthorized();
		}
		return this.caller;
	}

	/**
	 * Gives the bot that asks.
	 * @return the id of its user
	 */
	public long botId() {
		return application().id();
	}

	/**
	 * Gives an id out of the path.
	 * @param variable its name in the template
	 * @return the id
	 */
	public long id(String variable) {
		String text = text(variable);
		long id = Json.id(Json.valueOf(text));
		if (id == 0) {
			throw FormErrors.single(variable, "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not snowflake.");
		}
		return id;
	}

	/**
	 * Gives a part of the path.
	 * @param variable its name in the template
	 * @return the part, empty if there is none
	 */
	public String text(String variable) {
		return this.variables.getOrDefault(variable, "");
	}

	/**
	 * Gives a number out of the query.
	 * @param parameter its name
	 * @param absent what holds if it is not there
	 * @param minimum least value
	 * @param maximum greatest value
	 * @return the number
	 */
	public int number(String parameter, int absent, int minimum, int maximum) {
		String text = this.request.parameter(parameter);
		if (text == null) {
			return absent;
		}
		try {
			int number = Integer.parseInt(text);
			if (number < minimum || number > maximum) {
				throw FormErrors.single(parameter, (number < minimum) ? "NUMBER_TYPE_MIN" : "NUMBER_TYPE_MAX",
						"int value should be between " + minimum + " and " + maximum + ".");
			}
			return number;
		}
		catch (NumberFormatException ex) {
			throw FormErrors.single(parameter, "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not int.");
		}
	}

	/**
	 * Gives an id out of the query.
	 * @param parameter its name
	 * @return the id, 0 if it is not there
	 */
	public long queryId(String parameter) {
		String text = this.request.parameter(parameter);
		if (text == null) {
			return 0;
		}
		long id = Json.id(Json.valueOf(text));
		if (id == 0 && !"0".equals(text)) {
			throw FormErrors.single(parameter, "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not snowflake.");
		}
		return id;
	}

	/**
	 * Tells whether a parameter of the query says yes.
	 * @param parameter its name
	 * @return whether it does
	 */
	public boolean flag(String parameter) {
		String text = this.request.parameter(parameter);
		return "true".equalsIgnoreCase(text) || "1".equals(text);
	}

	/**
	 * Gives the body as an object.
	 * @return the body
	 */
	public ObjectNode body() {
		if (json() instanceof ObjectNode object) {
			return object;
		}
		throw FormErrors.single("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
	}

	/**
	 * Gives the body as a list.
	 * @return the body
	 */
	public ArrayNode list() {
		if (json() instanceof ArrayNode array) {
			return array;
		}
		throw FormErrors.single("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
	}

	/**
	 * Gives the body as an object, which may be left out.
	 * @return the body, empty if there is none
	 */
	public ObjectNode optionalBody() {
		return (this.request.body().length == 0) ? Json.object() : body();
	}

	/**
	 * Gives what the request brings besides its body.
	 * @return the reason and the files
	 */
	public RequestContext context() {
		String reason = this.request.header("X-Audit-Log-Reason");
		if (reason.isEmpty()) {
			return files().isEmpty() ? RequestContext.NONE : new RequestContext(null, files());
		}
		String decoded = decode(reason);
		if (decoded.codePointCount(0, decoded.length()) > MAXIMUM_REASON) {
			throw FormErrors.single("reason", "BASE_TYPE_MAX_LENGTH", "Must be 512 or fewer in length.");
		}
		return new RequestContext(decoded, files());
	}

	private static String decode(String reason) {
		try {
			return URLDecoder.decode(reason.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return reason;
		}
	}

	private List<UploadedFile> files() {
		return isMultipart() ? multipart().files() : List.of();
	}

	private boolean isMultipart() {
		return this.request.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
	}

	private MultipartBody multipart() {
		return MultipartBody.read(this.request.header("Content-Type"), this.request.body());
	}

	private JsonNode json() {
		String contentType = this.request.header("Content-Type");
		if (isMultipart()) {
			return ofParts(multipart().fields());
		}
		if (contentType.startsWith("application/x-www-form-urlencoded")) {
			return ofForm(new String(this.request.body(), StandardCharsets.UTF_8));
		}
		if (!contentType.startsWith("application/json")) {
			throw FormErrors.single("", "CONTENT_TYPE_INVALID",
					"Expected \"Content-Type\" header to be one of {'application/json'}.");
		}
		return read(this.request.body());
	}

	private static JsonNode ofParts(Map<String, byte[]> fields) {
		byte[] payload = fields.get("payload_json");
		if (payload != null) {
			return read(payload);
		}
		ObjectNode object = Json.object();
		fields.forEach((name, value) -> object.put(name, new String(value, StandardCharsets.UTF_8)));
		return object;
	}

	private static JsonNode ofForm(String form) {
		ObjectNode object = Json.object();
		for (String pair : form.split("&", -1)) {
			int equal = pair.indexOf('=');
			if (equal > 0) {
				object.put(URLDecoder.decode(pair.substring(0, equal), StandardCharsets.UTF_8),
						URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8));
			}
		}
		return object;
	}

	private static JsonNode read(byte[] document) {
		try {
			return Json.read(document);
		}
		catch (JacksonException ex) {
			throw DiscordError.of(400, 50109, "The request body contains invalid JSON.");
		}
	}

}
