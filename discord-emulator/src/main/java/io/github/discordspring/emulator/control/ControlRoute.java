package io.github.discordspring.emulator.control;

import java.util.SortedSet;
import java.util.function.Function;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import tools.jackson.databind.node.ObjectNode;

/**
 * A route of the control API.
 *
 * @param target makes the answer
 * @param fields what a body can have
 */
record ControlRoute(Function<ControlRequest, Response> target, SortedSet<String> fields) {

	/** For a route that looks itself at what there is in its body. */
	static final String ANY = "*";

	/** Who acts, which a body can say in place of the query. */
	private static final String ACTOR = "user_id";

	/**
	 * Answers a request.
	 * @param request the request
	 * @return the answer
	 * @throws DiscordError 50035 if there is something in the body that would be passed
	 * over, or whatever the target throws
	 */
	Response answer(ControlRequest request) {
		if (!this.fields.contains(ANY)) {
			check(request.body());
		}
		return this.target.apply(request);
	}

	private void check(ObjectNode body) {
		FormErrors errors = new FormErrors();
		for (String field : body.propertyNames()) {
			if (!this.fields.contains(field) && !field.equals(ACTOR)) {
				errors.add(field, "BASE_TYPE_BAD", "There is no field " + field + "; there are " + this.fields);
			}
		}
		errors.throwIfAny();
	}

}
