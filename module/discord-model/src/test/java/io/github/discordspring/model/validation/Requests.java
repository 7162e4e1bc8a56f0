package io.github.discordspring.model.validation;

import java.util.List;

import io.github.discordspring.model.json.DiscordJson;

/**
 * Checks requests for the tests.
 */
final class Requests {

	/** Counts as one character, but takes two chars. */
	private static final String EMOJI = "\uD83D\uDE00";

	private Requests() {
	}

	/** Gives what is wrong with a request. */
	static List<String> faults(Object request) {
		try {
			DiscordJson.validate(request);
			return List.of();
		}
		catch (InvalidRequestException ex) {
			return ex.faults().stream().map(Fault::toString).toList();
		}
	}

	/** Makes a text of so many code points. */
	static String text(int length) {
		return EMOJI.repeat(length);
	}

	/** Makes a URL of so many characters. */
	static String url(int length) {
		return "https://example.com/".concat("x".repeat(length - 20));
	}

}
