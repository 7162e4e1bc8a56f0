package io.github.discordspring.emulator.rest;

import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
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
record RestRequest(Request request, Map<String, String> variables, @Nullable Application caller) {

	/**
	 * Gives who asks.
	 */
	Application application() {
		if (this.caller == null) {
			throw DiscordError.unauthorized();
		}
		return this.caller;
	}

	/**
	 * Gives the bot that asks.
	 */
	long botId() {
		return application().id();
	}

	/**
	 * Gives an id out of the path.
	 */
	long id(String variable) {
		String text = text(variable);
		long id = Json.id(Json.valueOf(text));
		if (id == 0) {
			throw FormErrors.single(variable, "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not snowflake.");
		}
		return id;
	}

	/**
	 * Gives a part of the path.
	 */
	String text(String variable) {
		return this.variables.getOrDefault(variable, "");
	}

	/**
	 * Gives a number out of the query.
	 */
	int number(String parameter, int absent, int minimum, int maximum) {
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
	 * Gives an id out of the query, 0 if it is not there.
	 */
	long queryId(String parameter) {
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
	 */
	boolean flag(String parameter) {
		String text = this.request.parameter(parameter);
		return "true".equalsIgnoreCase(text) || "1".equals(text);
	}

	/**
	 * Gives the body as an object.
	 */
	ObjectNode body() {
		if (json() instanceof ObjectNode object) {
			return object;
		}
		throw FormErrors.single("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
	}

	/**
	 * Gives the body as a list.
	 */
	ArrayNode list() {
		if (json() instanceof ArrayNode array) {
			return array;
		}
		throw FormErrors.single("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
	}

	private JsonNode json() {
		if (!this.request.header("Content-Type").startsWith("application/json")) {
			throw FormErrors.single("", "CONTENT_TYPE_INVALID",
					"Expected \"Content-Type\" header to be one of {'application/json'}.");
		}
		try {
			return Json.read(this.request.body());
		}
		catch (JacksonException ex) {
			throw DiscordError.of(400, 50109, "The request body contains invalid JSON.");
		}
	}

}
