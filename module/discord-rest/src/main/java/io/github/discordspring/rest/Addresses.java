package io.github.discordspring.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.util.UriUtils;

/**
 * Makes the addresses of requests, as {@code WebClient} does, but without taking the
 * template and the address of the API apart each time.
 */
final class Addresses {

	private final String baseUrl;

	Addresses(String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/**
	 * Makes the address of a request.
	 * @param values the request
	 * @return the address, {@code null} if its template is not a plain one
	 */
	@Nullable URI of(HttpRequestValues values) {
		String template = values.getUriTemplate();
		if (template == null) {
			return null;
		}
		Map<String, String> variables = values.getUriVariables();
		StringBuilder address = new StringBuilder(this.baseUrl.length() + template.length() + 64).append(this.baseUrl);
		int length = template.length();
		for (int i = 0; i < length; i++) {
			char character = template.charAt(i);
			if (character == '{') {
				int end = template.indexOf('}', i);
				String value = (end < 0) ? null : variables.get(template.substring(i + 1, end));
				if (value == null) {
					return null;
				}
				append(address, value);
				i = end;
			}
			else if (isUnreserved(character) || isDelimiter(character)) {
				address.append(character);
			}
			else {
				return null;
			}
		}
		return URI.create(address.toString());
	}

	private static void append(StringBuilder address, String value) {
		for (int i = 0; i < value.length(); i++) {
			if (!isUnreserved(value.charAt(i))) {
				address.append(UriUtils.encode(value, StandardCharsets.UTF_8));
				return;
			}
		}
		address.append(value);
	}

	private static boolean isUnreserved(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || character == '-' || character == '.' || character == '_'
				|| character == '~';
	}

	private static boolean isDelimiter(char character) {
		return character == '/' || character == '@' || character == '?' || character == '=' || character == '&';
	}

}
