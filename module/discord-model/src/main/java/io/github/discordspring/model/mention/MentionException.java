package io.github.discordspring.model.mention;

/**
 * A text is not the mention it should be.
 */
public final class MentionException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private static final int EXCERPT = 40;

	private final Reason reason;

	MentionException(Reason reason, String text) {
		super("\"" + excerpt(text) + "\" is no mention: " + reason.text);
		this.reason = reason;
	}

	MentionException(Class<?> expected, Mention found) {
		super("\"" + found + "\" is a mention of another kind than " + expected.getSimpleName());
		this.reason = Reason.OTHER_KIND;
	}

	private static String excerpt(String text) {
		if (text.codePointCount(0, text.length()) <= EXCERPT) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
	}

	/**
	 * Tells what is wrong.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * What may be wrong.
	 */
	public enum Reason {

		/** It does not begin with {@code <}. */
		LEADING_ARROW("it does not begin with '<'"),

		/** What follows the arrow stands for no kind of mention. */
		SIGIL("'<' must be followed by '@', '@&', '#', ':', 'a:', '/', 't:' or 'id:'"),

		/** It does not end with {@code >}. */
		TRAILING_ARROW("it does not end with '>'"),

		/** An id is no number of up to 64 bits. */
		ID("its id must be 1 to 20 digits, at most 18446744073709551615, and not begin with 0"),

		/** The time is no number, or beyond what the client shows. */
		TIMESTAMP("its time must be a number of seconds since 1970, at most 8640000000000 from there"),

		/** The style of a timestamp is none of the known ones. */
		TIMESTAMP_STYLE("its style must be one of t, T, d, D, f, F, s, S and R"),

		/**
		 * The name of an emoji or a command is empty, too long, or has wrong characters.
		 */
		NAME("its name must be 1 to 32 characters that names of emojis or commands may have"),

		/** The place in a guild is none of the known ones. */
		NAVIGATION("its place must be one of customize, browse, guide and linked-roles"),

		/** A part is missing. */
		PART_MISSING("a part is missing"),

		/** There is a part too many. */
		EXTRA_PART("there is a part too many"),

		/** It is a mention, but not of the kind asked for. */
		OTHER_KIND("it is of another kind");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

	}

}
