package io.github.discordspring.emulator;

/**
 * A request to the REST API and how it was answered.
 *
 * @param number its place among all requests, from 1
 * @param method such as {@code POST}
 * @param path the path after the version, such as {@code /channels/1/messages}; the
 * tokens in it are masked
 * @param body what was sent, as text; empty if nothing was, and cut after 16,384
 * characters
 * @param status status of the answer
 * @param answer what was answered, as text; cut after 16,384 characters
 */
public record EmulatedRestCall(long number, String method, String path, String body, int status, String answer) {

	/**
	 * Tells whether this is a request to a route.
	 * @param route method and path, such as {@code POST /channels/{channel_id}/messages};
	 * what stands in braces is anything
	 * @return whether it is
	 */
	public boolean matches(String route) {
		int space = route.indexOf(' ');
		if (space < 0 || !route.substring(0, space).equals(this.method)) {
			return false;
		}
		String[] expected = route.substring(space + 1).split("/", -1);
		String[] actual = this.path.split("/", -1);
		if (expected.length != actual.length) {
			return false;
		}
		for (int index = 0; index < expected.length; index++) {
			boolean variable = expected[index].startsWith("{") && expected[index].endsWith("}");
			if (!variable && !expected[index].equals(actual[index])) {
				return false;
			}
		}
		return true;
	}

	@Override
	public String toString() {
		return this.method + " " + this.path + (this.body.isEmpty() ? "" : " " + this.body) + " -> " + this.status;
	}

}
