package io.github.discordspring.bot.text;

import java.util.Iterator;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * Gives the arguments in a text one by one: words between white space, where double
 * quotes keep several together ({@code a "b c" d} are three), and a backslash takes its
 * meaning from a quote or a backslash. At any point the rest can be had as it was
 * written. A quote that is not closed is none. Not safe for use by several threads.
 */
public final class TextArguments implements Iterator<String> {

	private final String text;

	private int position;

	/**
	 * Starts at the beginning of a text.
	 * @param text the text behind the name of a command
	 */
	public TextArguments(String text) {
		this.text = text;
		skipSpace();
	}

	@Override
	public boolean hasNext() {
		return this.position < this.text.length();
	}

	/**
	 * Gives the next argument.
	 * @return the argument, without the quotes around it; empty for two quotes
	 * @throws NoSuchElementException if there is none
	 */
	@Override
	public String next() {
		String quoted = quoted();
		if (quoted != null) {
			return quoted;
		}
		if (!hasNext()) {
			throw new NoSuchElementException("No argument is left");
		}
		StringBuilder word = new StringBuilder();
		while (hasNext() && !Character.isWhitespace(this.text.charAt(this.position))) {
			appendOne(word);
		}
		skipSpace();
		return word.toString();
	}

	private @Nullable String quoted() {
		if (!hasNext()) {
			return null;
		}
		char close = closing(this.text.charAt(this.position));
		if (close == 0) {
			return null;
		}
		int start = this.position;
		StringBuilder quoted = new StringBuilder();
		this.position++;
		while (hasNext() && this.text.charAt(this.position) != close) {
			appendOne(quoted);
		}
		boolean closed = hasNext() && (this.position + 1 == this.text.length()
				|| Character.isWhitespace(this.text.charAt(this.position + 1)));
		if (!closed) {
			this.position = start;
			return null;
		}
		this.position++;
		skipSpace();
		return quoted.toString();
	}

	/**
	 * Phones make typographic quotes of plain ones.
	 */
	private static char closing(char open) {
		return switch (open) {
			case '"' -> '"';
			case '\u201c' -> '\u201d';
			case '\u201e' -> '\u201c';
			case '\u00ab' -> '\u00bb';
			default -> 0;
		};
	}

	private void appendOne(StringBuilder builder) {
		char next = this.text.charAt(this.position++);
		if (next == '\\' && hasNext() && isEscapable(this.text.charAt(this.position))) {
			next = this.text.charAt(this.position++);
		}
		builder.append(next);
	}

	private static boolean isEscapable(char next) {
		return next == '"' || next == '\\';
	}

	/**
	 * Gives what is left as it was written, without the white space around it, and leaves
	 * nothing.
	 * @return the rest; empty if nothing is left
	 */
	public String rest() {
		String rest = this.text.substring(this.position).strip();
		this.position = this.text.length();
		return rest;
	}

	private void skipSpace() {
		while (hasNext() && Character.isWhitespace(this.text.charAt(this.position))) {
			this.position++;
		}
	}

}
