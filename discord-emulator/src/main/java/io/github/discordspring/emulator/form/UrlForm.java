package io.github.discordspring.emulator.form;

import java.util.List;
import java.util.Locale;

/**
 * Checks addresses in messages.
 */
final class UrlForm {

	/** Where a picture may be shown from. */
	static final List<String> WEB_OR_ATTACHMENT = List.of("http", "https", "attachment");

	/** What is opened in a browser. */
	static final List<String> WEB = List.of("http", "https");

	/** What a button opens. */
	static final List<String> LINK = List.of("http", "https", "discord");

	private static final int MAXIMUM = 2048;

	private UrlForm() {
	}

	/**
	 * Checks an address, which may be left out or empty.
	 */
	static void check(Form form, String field, List<String> schemes) {
		String url = form.string(field, 0, MAXIMUM);
		if (url != null && !url.isEmpty()) {
			checkScheme(form, field, url, schemes);
		}
	}

	/**
	 * Checks what an address begins with.
	 */
	static void checkScheme(Form form, String field, String url, List<String> schemes) {
		int end = url.indexOf("://");
		String scheme = (end < 0) ? "" : url.substring(0, end).toLowerCase(Locale.ROOT);
		if (!schemes.contains(scheme)) {
			form.error(field, "URL_TYPE_INVALID_SCHEME", "Scheme \"" + scheme
					+ "\" is not supported. Scheme must be one of ('" + String.join("', '", schemes) + "').");
		}
	}

}
