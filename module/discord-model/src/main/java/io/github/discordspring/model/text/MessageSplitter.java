package io.github.discordspring.model.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into messages. It is cut at the end of a line if that is not too far
 * forward, else between words, else between characters. A block of code that does not fit
 * is closed at the end of one message, and opened again, with its language, in the next.
 * All of the text is kept; only parts of nothing but white space are left out, as Discord
 * refuses them.
 */
public final class MessageSplitter {

	/** Longest content of a message, in code points. */
	public static final int MESSAGE_LENGTH = 2000;

	/** Least length that texts can be cut to, in code points. */
	public static final int MIN_LENGTH = 64;

	private static final String FENCE = "```";

	private static final String CLOSING = "\n" + FENCE;

	private static final int MAX_LANGUAGE = 20;

	private final String text;

	private final int length;

	private final List<Block> blocks;

	private final List<String> parts = new ArrayList<>();

	private int position;

	private MessageSplitter(String text, int length) {
		this.text = text;
		this.length = length;
		this.blocks = blocks(text);
	}

	/**
	 * Cuts a text into messages of up to 2000 code points.
	 * @param text any text
	 * @return the contents of the messages, none for a text of white space
	 */
	public static List<String> split(String text) {
		return split(text, MESSAGE_LENGTH);
	}

	/**
	 * Cuts a text.
	 * @param text any text
	 * @param length largest number of code points of each part, at least 64
	 * @return the parts, none for a text of white space
	 * @throws IllegalArgumentException if the length is too small
	 */
	public static List<String> split(String text, int length) {
		if (length < MIN_LENGTH) {
			throw new IllegalArgumentException(
					"A text can be cut to " + MIN_LENGTH + " code points at least, but not to " + length);
		}
		MessageSplitter splitter = new MessageSplitter(text, length);
		while (splitter.position < text.length()) {
			splitter.next();
		}
		return List.copyOf(splitter.parts);
	}

	private static List<Block> blocks(String text) {
		List<Block> blocks = new ArrayList<>();
		int open = text.indexOf(FENCE);
		while (open >= 0) {
			int close = text.indexOf(FENCE, open + FENCE.length());
			if (close < 0) {
				break;
			}
			blocks.add(block(text, open, close));
			open = text.indexOf(FENCE, close + FENCE.length());
		}
		return blocks;
	}

	private static Block block(String text, int open, int close) {
		int start = open + FENCE.length();
		int end = start;
		while (end < close && end - start <= MAX_LANGUAGE && isLanguage(text.charAt(end))) {
			end++;
		}
		if (end < close && end - start <= MAX_LANGUAGE && text.charAt(end) == '\n') {
			return new Block(open, end + 1, close, text.substring(start, end));
		}
		return new Block(open, start, close, "");
	}

	private static boolean isLanguage(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || "+-#._".indexOf(character) >= 0;
	}

	private void next() {
		Block inside = around(this.position);
		String prefix = (inside != null) ? FENCE + inside.language + "\n" : "";
		int room = this.length - prefix.length();
		int end = forward(this.position, room);
		if (end == this.text.length()) {
			add(prefix, end, "");
			return;
		}
		int furthest = end;
		end = cut(end);
		Block torn = around(end);
		if (torn == null) {
			add(prefix, end, "");
		}
		else if (torn.end() <= furthest) {
			add(prefix, torn.end(), "");
		}
		else if (torn.open > this.position && isWorthWaiting(torn)) {
			add(prefix, torn.open, "");
		}
		else {
			tear(torn, prefix, room - CLOSING.length());
		}
	}

	/**
	 * Cuts inside a block, which is so long that there is code left on both sides.
	 */
	private void tear(Block block, String prefix, int room) {
		int end = cut(Math.min(forward(this.position, room), block.close - 1));
		if (end <= block.start) {
			add(prefix, block.open, "");
			return;
		}
		add(prefix, end, (this.text.charAt(end - 1) == '\n') ? FENCE : CLOSING);
	}

	/**
	 * A block goes as a whole into the next message if it fits there, and does not leave
	 * this one almost empty.
	 */
	private boolean isWorthWaiting(Block block) {
		boolean fits = this.text.codePointCount(block.open, block.end()) <= this.length;
		int filled = this.text.codePointCount(this.position, block.open);
		return fits && filled >= this.length / 4;
	}

	private int forward(int from, int codePoints) {
		if (this.text.length() - from <= codePoints) {
			return this.text.length();
		}
		int index = from;
		for (int i = 0; i < codePoints && index < this.text.length(); i++) {
			index += Character.charCount(this.text.codePointAt(index));
		}
		return index;
	}

	/**
	 * Looks for a good place to cut, at an index or before it.
	 */
	private int cut(int end) {
		int least = this.position + (end - this.position) / 2;
		for (int i = end; i > least; i--) {
			if (this.text.charAt(i - 1) == '\n') {
				return i;
			}
		}
		for (int i = end; i > least; i--) {
			if (Character.isWhitespace(this.text.charAt(i - 1))) {
				return i;
			}
		}
		return Graphemes.boundaryBefore(this.text, this.position, end);
	}

	/**
	 * Finds the block that a cut would tear apart.
	 */
	private @Nullable Block around(int index) {
		int low = 0;
		int high = this.blocks.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			Block block = this.blocks.get(middle);
			if (block.end() <= index) {
				low = middle + 1;
			}
			else if (block.open >= index) {
				high = middle - 1;
			}
			else {
				return block;
			}
		}
		return null;
	}

	private void add(String prefix, int end, String suffix) {
		String part = this.text.substring(this.position, end);
		if (!part.isBlank()) {
			this.parts.add(prefix + part + suffix);
		}
		this.position = end;
	}

	/**
	 * A block of code.
	 *
	 * @param open where its first fence begins
	 * @param start where its code begins
	 * @param close where its last fence begins
	 * @param language its language, may be empty
	 */
	private record Block(int open, int start, int close, String language) {

		int end() {
			return this.close + FENCE.length();
		}

	}

}
