package io.github.discordspring.model.validation;

/**
 * One thing that is wrong with a request.
 *
 * @param path where, by the names in JSON: {@code embeds[2].fields[0].name}; empty for
 * the request as a whole
 * @param message what, such as {@code 257 characters, at most 256}
 */
public record Fault(String path, String message) {

	@Override
	public String toString() {
		return this.path.isEmpty() ? this.message : this.path + ": " + this.message;
	}

}
