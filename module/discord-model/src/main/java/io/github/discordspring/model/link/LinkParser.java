package io.github.discordspring.model.link;

import java.util.Locale;
import java.util.Set;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.link.LinkException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Takes a link apart: host, segments of the path, query.
 */
final class LinkParser {

	private static final Set<String> HOSTS = Set.of("discord.com", "discordapp.com", "canary.discord.com",
			"canary.discordapp.com", "ptb.discord.com", "ptb.discordapp.com", "www.discord.com", "www.discordapp.com");

	private final String kind;

	private final String host;

	private final String[] segments;

	private final String query;

	private int position;

	/**
	 * Takes a link apart.
	 * @param kind what the link should lead to
	 * @param text the link
	 * @param schemeRequired whether {@code https://} may be left out
	 */
	LinkParser(String kind, String text, boolean schemeRequired) {
		this.kind = kind;
		int start = 0;
		if (text.regionMatches(true, 0, "https://", 0, 8)) {
			start = 8;
		}
		else if (schemeRequired || text.contains("://")) {
			throw failure(Reason.SCHEME);
		}
		int end = indexOf(text, '#', start, text.length());
		int query = indexOf(text, '?', start, end);
		int path = indexOf(text, '/', start, query);
		this.host = text.substring(start, path).toLowerCase(Locale.ROOT);
		this.query = (query < end) ? text.substring(query + 1, end) : "";
		int pathEnd = (query > path && text.charAt(query - 1) == '/') ? query - 1 : query;
		this.segments = (pathEnd <= path) ? new String[0] : text.substring(path + 1, pathEnd).split("/", -1);
	}

	private static int indexOf(String text, char character, int from, int otherwise) {
		int index = text.indexOf(character, from);
		return (index < 0 || index > otherwise) ? otherwise : index;
	}

	LinkException failure(Reason reason) {
		return new LinkException(this.kind, reason);
	}

	String host() {
		return this.host;
	}

	void requireDiscord() {
		if (!HOSTS.contains(this.host)) {
			throw failure(Reason.HOST);
		}
	}

	boolean hasMore() {
		return this.position < this.segments.length;
	}

	/**
	 * Looks at the next segment of the path.
	 * @return the segment, empty behind the last
	 */
	String peek() {
		return hasMore() ? this.segments[this.position] : "";
	}

	String next() {
		String segment = peek();
		this.position++;
		return segment;
	}

	boolean skip(String segment) {
		if (!peek().equals(segment)) {
			return false;
		}
		this.position++;
		return true;
	}

	void require(String segment) {
		if (!skip(segment)) {
			throw failure(Reason.PATH);
		}
	}

	void requireEnd() {
		if (hasMore()) {
			throw failure(Reason.PATH);
		}
	}

	/**
	 * Passes over {@code v} and digits.
	 */
	void skipVersion() {
		String segment = peek();
		if (segment.length() > 1 && segment.charAt(0) == 'v' && Snowflake.isValid(segment.substring(1))) {
			this.position++;
		}
	}

	long id() {
		String segment = next();
		if (!Snowflake.isValid(segment)) {
			throw failure(Reason.ID);
		}
		return Snowflake.parse(segment);
	}

	String code() {
		String segment = next();
		if (!isCode(segment)) {
			throw failure(Reason.CODE);
		}
		return segment;
	}

	/**
	 * Finds an id in the query.
	 * @param name name of the parameter
	 * @return the id, 0 if there is none
	 */
	long parameter(String name) {
		String value = text(name);
		if (value == null) {
			return 0;
		}
		if (!Snowflake.isValid(value)) {
			throw failure(Reason.ID);
		}
		return Snowflake.parse(value);
	}

	private @Nullable String text(String name) {
		for (String parameter : this.query.split("&", -1)) {
			if (parameter.startsWith(name + "=")) {
				return parameter.substring(name.length() + 1);
			}
		}
		return null;
	}

	static boolean isCode(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
			if (!letter && character != '_' && character != '-' && character != '.'
					&& (character < '0' || character > '9')) {
				return false;
			}
		}
		return !text.isEmpty();
	}

}
