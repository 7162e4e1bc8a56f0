package io.github.discordspring.model.text;

/**
 * The length of texts as Discord counts it, in code points: an emoji of one code point is
 * one, though two {@code char}s.
 */
public final class TextLength {

	/** What a truncated text ends with. */
	public static final String ELLIPSIS = "…";

	private TextLength() {
	}

	/**
	 * Counts.
	 * @param text the text
	 * @return the number of code points
	 */
	public static int of(CharSequence text) {
		return Character.codePointCount(text, 0, text.length());
	}

	/**
	 * Tells whether a text is too long, without counting all of a long one.
	 * @param text the text
	 * @param max largest number of code points
	 * @return whether it has more
	 */
	public static boolean exceeds(CharSequence text, int max) {
		return text.length() > max && (text.length() / 2 > max || of(text) > max);
	}

	/**
	 * Cuts a text that is too long, so that it ends with an ellipsis.
	 * @param text the text
	 * @param max largest number of code points, at least 1
	 * @return the text as it is, or its beginning and {@link #ELLIPSIS}
	 */
	public static String truncate(String text, int max) {
		return truncate(text, max, ELLIPSIS);
	}

	/**
	 * Cuts a text that is too long. What is seen as one character stays whole, unless
	 * nothing else would be left. Spaces before the cut are left out.
	 * @param text the text
	 * @param max largest number of code points, the ending included
	 * @param ending what is put where the text was cut, may be empty
	 * @return the text as it is, or its beginning and the ending
	 * @throws IllegalArgumentException if the ending is longer than {@code max}, or
	 * {@code max} is less than 1
	 */
	public static String truncate(String text, int max, String ending) {
		int room = max - of(ending);
		if (max < 1 || room < 0) {
			throw new IllegalArgumentException(
					"A text cannot be cut to " + max + " code points, with \"" + ending + "\" at its end");
		}
		if (!exceeds(text, max)) {
			return text;
		}
		int end = Graphemes.boundaryBefore(text, 0, text.offsetByCodePoints(0, room));
		while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(0, end) + ending;
	}

}
