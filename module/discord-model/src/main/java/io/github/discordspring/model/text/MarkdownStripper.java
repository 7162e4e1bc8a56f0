package io.github.discordspring.model.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Takes the formatting out of a text, in one pass: what opens a format is written and
 * remembered, and taken out at the end if it was closed.
 */
final class MarkdownStripper {

	private static final int LONGEST_TARGET = 4096;

	private final String text;

	private final StringBuilder result;

	private final Deque<Delimiter> open = new ArrayDeque<>();

	private final List<Delimiter> closed = new ArrayList<>();

	private final Set<Integer> unclosedBackticks = new HashSet<>();

	private int position;

	private boolean lineStart = true;

	private int linkClose = -1;

	private int linkEnd;

	MarkdownStripper(String text) {
		this.text = text;
		this.result = new StringBuilder(text.length());
	}

	String strip() {
		while (this.position < this.text.length()) {
			if (this.lineStart && skipLineMark()) {
				continue;
			}
			if (this.position == this.linkClose) {
				this.position = this.linkEnd;
				continue;
			}
			boolean done = switch (this.text.charAt(this.position)) {
				case '\\' -> escaped();
				case '`' -> code();
				case '[' -> link();
				case '<' -> hiddenEmbed();
				case 'h' -> url();
				case '*', '_', '~', '|' -> delimiter();
				default -> false;
			};
			if (!done) {
				literal(1);
			}
		}
		return withoutClosed();
	}

	private char at(int index) {
		return (index >= 0 && index < this.text.length()) ? this.text.charAt(index) : '\n';
	}

	/**
	 * Writes what comes next as it is.
	 */
	private boolean literal(int length) {
		for (int i = 0; i < length; i++) {
			char character = this.text.charAt(this.position++);
			this.result.append(character);
			this.lineStart = character == '\n' || (this.lineStart && character == ' ');
		}
		return true;
	}

	/**
	 * Passes over the marks of quotes, headings and small print.
	 */
	private boolean skipLineMark() {
		for (String mark : new String[] { ">>> ", "> ", "# ", "## ", "### ", "-# " }) {
			if (this.text.startsWith(mark, this.position)) {
				this.position += mark.length();
				return true;
			}
		}
		return false;
	}

	private boolean escaped() {
		char next = at(this.position + 1);
		boolean alphanumeric = (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z')
				|| (next >= 'A' && next <= 'Z');
		if (alphanumeric || Character.isWhitespace(next)) {
			return false;
		}
		this.position++;
		this.lineStart = false;
		this.result.append(next);
		this.position++;
		return true;
	}

	private boolean url() {
		int end = Markdown.urlEnd(this.text, this.position);
		return end > this.position && literal(end - this.position);
	}

	private boolean hiddenEmbed() {
		int end = this.position + 1;
		if (!this.text.startsWith("http://", end) && !this.text.startsWith("https://", end)) {
			return false;
		}
		while (end < this.text.length() && at(end) != '>' && at(end) != '<' && !Character.isWhitespace(at(end))) {
			end++;
		}
		if (at(end) != '>') {
			return false;
		}
		this.position++;
		literal(end - this.position);
		this.position++;
		return true;
	}

	private boolean code() {
		int run = run('`', Integer.MAX_VALUE);
		int close = closingBackticks(this.position + run, run);
		if (close < 0) {
			return literal(run);
		}
		this.position += run;
		if (run == 3) {
			skipLanguage(close);
		}
		literal(close - this.position);
		this.position += run;
		this.lineStart = false;
		return true;
	}

	private void skipLanguage(int close) {
		int end = this.position;
		while (end < close && !Character.isWhitespace(at(end)) && at(end) != '`') {
			end++;
		}
		if (end < close && at(end) == '\n') {
			this.position = end + 1;
		}
	}

	private int run(char character, int longest) {
		int end = this.position;
		while (end < this.text.length() && end - this.position < longest && this.text.charAt(end) == character) {
			end++;
		}
		return end - this.position;
	}

	/**
	 * Finds a run of as many backticks. Where there was none once, there is none later.
	 */
	private int closingBackticks(int from, int length) {
		if (this.unclosedBackticks.contains(length)) {
			return -1;
		}
		int index = this.text.indexOf('`', from);
		while (index >= 0) {
			int end = index;
			while (at(end) == '`') {
				end++;
			}
			if (end - index == length) {
				return index;
			}
			index = this.text.indexOf('`', end);
		}
		this.unclosedBackticks.add(length);
		return -1;
	}

	/**
	 * Sees whether a masked link begins here; its text is gone through as any other.
	 */
	private boolean link() {
		if (this.linkClose > this.position) {
			return false;
		}
		int close = this.position + 1;
		while (at(close) != '\n' && at(close) != '[' && at(close) != ']') {
			close += (at(close) == '\\') ? 2 : 1;
		}
		if (at(close) != ']' || at(close + 1) != '(' || close == this.position + 1) {
			return false;
		}
		int target = close + ((at(close + 2) == '<') ? 3 : 2);
		if (!this.text.startsWith("http://", target) && !this.text.startsWith("https://", target)) {
			return false;
		}
		int end = target;
		int depth = 1;
		while (at(end) != '\n' && depth > 0 && end - target < LONGEST_TARGET) {
			depth += (at(end) == '(') ? 1 : (at(end) == ')') ? -1 : 0;
			end++;
		}
		if (depth > 0) {
			return false;
		}
		this.linkClose = close;
		this.linkEnd = end;
		this.position++;
		this.lineStart = false;
		return true;
	}

	private boolean delimiter() {
		char character = this.text.charAt(this.position);
		int run = run(character, 3);
		boolean twofold = run > 1;
		if (character == '~' || character == '|') {
			return twofold && delimiter(character, 2, true, true);
		}
		char before = at(this.position - 1);
		char after = at(this.position + (twofold ? 2 : 1));
		Delimiter top = this.open.peek();
		if (top != null && top.character == character && top.length == 1 && run != 2) {
			boolean closes = character == '*' || !Character.isLetterOrDigit(at(this.position + 1));
			return delimiter(character, 1, closes, false);
		}
		if (twofold) {
			return delimiter(character, 2, true, true);
		}
		boolean opens = (character == '*') ? !Character.isWhitespace(after) : !Character.isLetterOrDigit(before);
		boolean closes = character == '*' || !Character.isLetterOrDigit(after);
		return delimiter(character, 1, closes, opens);
	}

	private boolean delimiter(char character, int length, boolean closes, boolean opens) {
		Delimiter opening = closes ? find(character, length) : null;
		if (opening != null && opening.start + length < this.result.length()) {
			// What was opened in between and not closed stays as it stands
			Delimiter last = this.open.pop();
			while (!last.equals(opening)) {
				last = this.open.pop();
			}
			this.closed.add(opening);
			this.position += length;
			this.lineStart = false;
			return true;
		}
		if (opens && find(character, length) == null) {
			this.open.push(new Delimiter(character, length, this.result.length()));
		}
		return literal(length);
	}

	private @Nullable Delimiter find(char character, int length) {
		for (Delimiter delimiter : this.open) {
			if (delimiter.character == character && delimiter.length == length) {
				return delimiter;
			}
		}
		return null;
	}

	private String withoutClosed() {
		if (this.closed.isEmpty()) {
			return this.result.toString();
		}
		this.closed.sort((left, right) -> Integer.compare(left.start, right.start));
		StringBuilder rest = new StringBuilder(this.result.length());
		int from = 0;
		for (Delimiter delimiter : this.closed) {
			rest.append(this.result, from, delimiter.start);
			from = delimiter.start + delimiter.length;
		}
		return rest.append(this.result, from, this.result.length()).toString();
	}

	private record Delimiter(char character, int length, int start) {

	}

}
