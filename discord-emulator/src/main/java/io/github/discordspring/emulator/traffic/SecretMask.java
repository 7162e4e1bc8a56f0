package io.github.discordspring.emulator.traffic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what must not be shown: tokens, ids of sessions, and addresses with a token in
 * them. Works on text that is cut off or no JSON, too.
 */
final class SecretMask {

	private static final String MASK = "***";

	private static final Pattern SECRET = Pattern
		.compile("(\"(?:\\w*token|session_id|\\w*secret|signature)\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)");

	/** A token in an address, as webhooks have it. */
	private static final Pattern ADDRESS = Pattern.compile("(webhooks\\\\?/\\d+\\\\?/)[\\w.-]+");

	private static final Pattern AUTHORIZATION = Pattern.compile("(?i)(\\b(?:Bot|Bearer) )[\\w.-]{20,}");

	private SecretMask() {
	}

	static String mask(String text) {
		String masked = SECRET.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(MASK));
		masked = ADDRESS.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(MASK));
		return AUTHORIZATION.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(MASK));
	}

}
