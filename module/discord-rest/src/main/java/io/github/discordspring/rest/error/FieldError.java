package io.github.discordspring.rest.error;

/**
 * What Discord finds wrong in one place of a request.
 *
 * @param path where, such as {@code embeds[0].fields[1].value}; empty if it concerns the
 * request as a whole
 * @param code Discord's name of the fault, such as {@code BASE_TYPE_REQUIRED}; empty if
 * there is none
 * @param message Discord's explanation
 * @see <a href="https://docs.discord.com/developers/reference#error-messages">Error
 * messages</a>
 */
public record FieldError(String path, String code, String message) {

	@Override
	public String toString() {
		return (this.path.isEmpty() ? "" : this.path + ": ") + (this.code.isEmpty() ? "" : this.code + " ")
				+ this.message;
	}

}
