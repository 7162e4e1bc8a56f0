package io.github.discordspring.emulator.form;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong with a request, field by field. A path names a field; its parts are
 * separated by dots, an element of a list is its index: {@code embeds.0.title}. The empty
 * path is the whole request.
 *
 * @see <a href="https://docs.discord.com/developers/reference#error-messages">Error
 * messages</a>
 */
public final class FormErrors {

	private final ObjectNode errors = Json.object();

	/**
	 * Notes an error.
	 * @param path the field
	 * @param code such as {@code BASE_TYPE_REQUIRED}
	 * @param message what is wrong, for people
	 */
	public void add(String path, String code, String message) {
		ObjectNode node = this.errors;
		if (!path.isEmpty()) {
			for (String part : path.split("\\.", -1)) {
				node = node.withObjectProperty(part);
			}
		}
		node.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
	}

	/**
	 * Ends the request if anything is wrong with it.
	 * @throws DiscordError 50035 with all errors
	 */
	public void throwIfAny() {
		if (!this.errors.isEmpty()) {
			throw DiscordError.invalidForm(this.errors);
		}
	}

	/**
	 * Ends the request for a single error.
	 * @param path the field
	 * @param code such as {@code BASE_TYPE_REQUIRED}
	 * @param message what is wrong, for people
	 * @return 50035 with this error
	 */
	public static DiscordError single(String path, String code, String message) {
		FormErrors errors = new FormErrors();
		errors.add(path, code, message);
		return DiscordError.invalidForm(errors.errors);
	}

}
