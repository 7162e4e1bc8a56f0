package io.github.discordspring.rest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.github.discordspring.model.Secret;

/**
 * Takes tokens out of bodies that are logged.
 */
final class SecretMask {

	private static final Pattern PROPERTIES = Pattern
		.compile("(\"(?:[a-z_]*token|[a-z_]*secret)\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+\"");

	private static final Pattern ADDRESSES = Pattern.compile("(/(?:webhooks|interactions)/\\d+/)[\\w.-]+");

	private SecretMask() {
	}

	static String mask(byte[] json) {
		String text = PROPERTIES.matcher(new String(json, StandardCharsets.UTF_8)).replaceAll("$1" + Secret.MASK + '"');
		return ADDRESSES.matcher(text).replaceAll("$1" + Secret.MASK);
	}

}
