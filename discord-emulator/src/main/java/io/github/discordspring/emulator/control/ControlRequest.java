package io.github.discordspring.emulator.control;

import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to the control API.
 *
 * @param request the request, its path without {@code /emulator}
 * @param variables what the template of the route took of the path, by name
 * @param body its body, empty if there is none
 */
record ControlRequest(Request request, Map<String, String> variables, ObjectNode body) {

	/**
	 * Gives an id of the path.
	 * @return the id, 0 if that part of the path is none
	 */
	long id(String variable) {
		return Json.id(Json.valueOf(this.variables.get(variable)));
	}

	/**
	 * Gives a part of the path.
	 */
	String text(String variable) {
		return this.variables.getOrDefault(variable, "");
	}

	/**
	 * Gives an id of the query.
	 * @return the id, 0 if it is not there
	 */
	long queryId(String parameter) {
		return Json.id(Json.valueOf(this.request.parameter(parameter)));
	}

	/**
	 * Gives a number of the query.
	 * @return the number, {@code absent} if there is none
	 */
	int queryNumber(String parameter, int absent) {
		@Nullable String sent = this.request.parameter(parameter);
		return (sent != null) ? Json.valueOf(sent).asInt(absent) : absent;
	}

	/**
	 * Gives the person who acts or looks: {@code user_id} of the body, else of the query.
	 * @return the user's id, 0 if nobody is named
	 */
	long userId() {
		return Json.has(this.body, "user_id") ? Json.id(this.body, "user_id") : queryId("user_id");
	}

	/**
	 * Gives what is said, without who says it, and without the files, which come with the
	 * context.
	 */
	ObjectNode content() {
		return this.body.deepCopy().without(List.of("user_id", "files"));
	}

}
