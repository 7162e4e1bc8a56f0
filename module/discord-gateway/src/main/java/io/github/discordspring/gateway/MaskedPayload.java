package io.github.discordspring.gateway;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.github.discordspring.model.Secret;

/**
 * A payload as it may stand in a log: tokens and session ids are masked. Made into text
 * only if it is logged.
 */
final class MaskedPayload {

	private static final Pattern SECRETS = Pattern.compile("(\"(?:token|session_id)\"\\s*:\\s*\")[^\"]*");

	private final byte[] bytes;

	private final int length;

	MaskedPayload(byte[] bytes, int length) {
		this.bytes = bytes;
		this.length = length;
	}

	@Override
	public String toString() {
		String text = new String(this.bytes, 0, this.length, StandardCharsets.UTF_8);
		return SECRETS.matcher(text).replaceAll("$1" + Secret.MASK);
	}

}
