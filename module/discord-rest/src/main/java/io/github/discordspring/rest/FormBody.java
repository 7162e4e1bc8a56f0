package io.github.discordspring.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The body of a form, as the endpoints of OAuth2 want it. It may hold secrets.
 *
 * @param fields the form's fields
 */
record FormBody(Map<String, String> fields) {

	byte[] bytes() {
		return this.fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "FormBody" + this.fields.keySet();
	}

}
