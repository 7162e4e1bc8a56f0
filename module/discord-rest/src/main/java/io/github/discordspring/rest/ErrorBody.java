package io.github.discordspring.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.rest.error.FieldError;
import io.github.discordspring.rest.ratelimit.RateLimitHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;

/**
 * The body of an answer that is an error.
 *
 * @param code Discord's code, 0 if there is none
 * @param message Discord's message, or what the body is instead
 * @param errors what is wrong in which place
 * @param retryAfter how long to wait, {@code null} if it does not say
 * @param global whether a limit over all routes was exceeded
 * @see <a href="https://docs.discord.com/developers/reference#error-messages">Error
 * messages</a>
 */
record ErrorBody(int code, String message, List<FieldError> errors, @Nullable Duration retryAfter, boolean global) {

	private static final int MAX_ERRORS = 100;

	static ErrorBody of(HttpHeaders headers, byte[] json) {
		if (json.length == 0) {
			return notJson("an empty body");
		}
		if (!Answer.isJson(headers)) {
			String type = Answer.contentType(headers);
			return notJson("no JSON, but " + (type.isEmpty() ? "a body of no type" : type));
		}
		try {
			JsonNode body = DiscordJson.mapper().readTree(json);
			List<FieldError> errors = new ArrayList<>();
			JsonNode nested = body.path("errors");
			collect(nested.isMissingNode() ? body : nested, "", errors, !nested.isMissingNode());
			return new ErrorBody(body.path("code").asInt(0), message(body), errors,
					RateLimitHeaders.seconds(body.path("retry_after").asString(null)),
					body.path("global").asBoolean(false));
		}
		catch (JacksonException ex) {
			return notJson("a body that is no whole JSON");
		}
	}

	/**
	 * The endpoints of OAuth2 describe errors in their own way.
	 */
	private static String message(JsonNode body) {
		String message = body.path("message").asString("");
		String error = body.path("error").asString("");
		if (!message.isEmpty() || error.isEmpty()) {
			return message;
		}
		String description = body.path("error_description").asString("");
		return description.isEmpty() ? error : error + " (" + description + ")";
	}

	private static ErrorBody notJson(String what) {
		return new ErrorBody(0, "with " + what, List.of(), null, false);
	}

	/**
	 * Flattens the tree of errors, which is shaped as the request. A few routes send
	 * lists of texts in the place of the body.
	 */
	private static void collect(JsonNode node, String path, List<FieldError> errors, boolean tree) {
		for (Map.Entry<String, JsonNode> property : node.properties()) {
			String name = property.getKey();
			JsonNode value = property.getValue();
			if (tree && name.equals("_errors")) {
				value.forEach((error) -> add(errors,
						new FieldError(path, error.path("code").asString(""), error.path("message").asString(""))));
			}
			else if (value.isObject() && tree) {
				collect(value, append(path, name), errors, true);
			}
			else if (value.isArray()) {
				value.forEach((error) -> add(errors, new FieldError(append(path, name), "", error.asString(""))));
			}
		}
	}

	private static void add(List<FieldError> errors, FieldError error) {
		if (errors.size() < MAX_ERRORS) {
			errors.add(error);
		}
	}

	private static String append(String path, String name) {
		boolean index = !path.isEmpty() && !name.isEmpty() && name.chars().allMatch(Character::isDigit);
		return index ? path + "[" + name + "]" : (path.isEmpty() ? name : path + "." + name);
	}

}
