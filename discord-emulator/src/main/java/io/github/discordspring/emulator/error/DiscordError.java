package io.github.discordspring.emulator.error;

import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer of Discord's that says why something was not done.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/opcodes-and-status-codes#json">JSON error
 * codes</a>
 */
public final class DiscordError extends RuntimeException {

	private final int status;

	private final int code;

	private final String text;

	private final transient @Nullable ObjectNode errors;

	private DiscordError(int status, int code, String text, @Nullable ObjectNode errors) {
		super(status + " " + code + " " + text + ((errors != null) ? " " + errors : ""));
		this.status = status;
		this.code = code;
		this.text = text;
		this.errors = errors;
	}

	/**
	 * Makes an error without nested ones.
	 * @param status status of the answer
	 * @param code Discord's code, 0 for a general one
	 * @param text the message
	 * @return the error
	 */
	public static DiscordError of(int status, int code, String text) {
		return new DiscordError(status, code, text, null);
	}

	/**
	 * Something that is asked for is not there.
	 * @param unknown what it is
	 * @return the error, with status 404
	 */
	public static DiscordError unknown(Unknown unknown) {
		return of(404, unknown.code(), "Unknown " + unknown.text());
	}

	/**
	 * A field is wrong, or several are.
	 * @param errors the nested errors
	 * @return the error, 50035
	 */
	public static DiscordError invalidForm(ObjectNode errors) {
		return new DiscordError(400, 50035, "Invalid Form Body", errors);
	}

	/**
	 * There is no token, or it is wrong.
	 * @return the error, with status 401
	 */
	public static DiscordError unauthorized() {
		return of(401, 0, "401: Unauthorized");
	}

	/**
	 * There is no such route.
	 * @return the error, with status 404
	 */
	public static DiscordError notFound() {
		return of(404, 0, "404: Not Found");
	}

	/**
	 * The bot cannot see it.
	 * @return the error, 50001
	 */
	public static DiscordError missingAccess() {
		return of(403, 50001, "Missing Access");
	}

	/**
	 * A permission is missing.
	 * @return the error, 50013
	 */
	public static DiscordError missingPermissions() {
		return of(403, 50013, "Missing Permissions");
	}

	/**
	 * Gives the status of the answer.
	 * @return the status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Gives Discord's code.
	 * @return the code
	 */
	public int code() {
		return this.code;
	}

	/**
	 * Gives the body of the answer.
	 * @return message, code and the nested errors
	 */
	public ObjectNode toJson() {
		ObjectNode json = Json.object().put("message", this.text).put("code", this.code);
		if (this.errors != null) {
			json.set("errors", this.errors);
		}
		return json;
	}

}
