package io.github.discordspring.gateway;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.github.discordspring.model.Secret;

/**
 * Makes payloads fit for a log: tokens and session ids are masked.
 */
final class MaskedPayload {

	private static final Pattern SECRETS = Pattern.compile("(\"(?:token|session_id)\"\\s*:\\s*\")[^\"]*");

	private MaskedPayload() {
	}

	/**
	 * Makes text of a payload, at once: the bytes may change as soon as it is logged.
	 */
	static String of(byte[] bytes, int length) {
		String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
		return SECRETS.matcher(text).replaceAll("$1" + Secret.MASK);
	}

}
