package io.github.discordspring.model.text;

/**
 * Where a text may be cut without tearing apart what is seen as one character: letters
 * with their accents, emojis of several code points, flags, syllables of Hangul. It is
 * the rule of Unicode's extended grapheme clusters as far as chats need it; prepended
 * marks of a few scripts are left out.
 */
final class Graphemes {

	private static final int ZERO_WIDTH_JOINER = 0x200D;

	private Graphemes() {
	}

	/**
	 * Tells whether a text may be cut.
	 * @param text the text
	 * @param index where the second part would begin
	 * @return whether no character is torn apart
	 */
	static boolean isBoundary(String text, int index) {
		if (index <= 0 || index >= text.length()) {
			return true;
		}
		if (Character.isLowSurrogate(text.charAt(index)) && Character.isHighSurrogate(text.charAt(index - 1))) {
			return false;
		}
		int before = text.codePointBefore(index);
		int after = text.codePointAt(index);
		if (before == '\r' && after == '\n') {
			return false;
		}
		if (before < 0x300 && after < 0x300) {
			return true;
		}
		if (before == '\n' || before == '\r') {
			return true;
		}
		if (isExtending(after)) {
			return false;
		}
		if (before == ZERO_WIDTH_JOINER) {
			return !isPictograph(after);
		}
		if (isRegionalIndicator(before) && isRegionalIndicator(after)) {
			return regionalIndicatorsBefore(text, index) % 2 == 0;
		}
		return !joinsHangul(before, after);
	}

	/**
	 * Finds the last place up to an index where a text may be cut.
	 * @param text the text
	 * @param from where the first part begins
	 * @param index where the second part would begin at the latest
	 * @return the place, or where a code point ends if there is none behind {@code from}
	 */
	static int boundaryBefore(String text, int from, int index) {
		int position = index;
		while (position > from && !isBoundary(text, position)) {
			position--;
		}
		if (position > from) {
			return position;
		}
		boolean torn = index < text.length() && index > 0 && Character.isLowSurrogate(text.charAt(index))
				&& Character.isHighSurrogate(text.charAt(index - 1));
		return (torn && index - 1 > from) ? index - 1 : index;
	}

	private static boolean isExtending(int character) {
		int type = Character.getType(character);
		return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
				|| type == Character.COMBINING_SPACING_MARK || character == ZERO_WIDTH_JOINER || character == 0x200C
				|| (character >= 0x1F3FB && character <= 0x1F3FF) || (character >= 0xE0020 && character <= 0xE007F);
	}

	/**
	 * What may follow a joiner: symbols, most of which are emojis.
	 */
	private static boolean isPictograph(int character) {
		return character >= 0x1F000 || (character >= 0x2190 && character <= 0x2BFF) || character == 0x00A9
				|| character == 0x00AE;
	}

	private static boolean isRegionalIndicator(int character) {
		return character >= 0x1F1E6 && character <= 0x1F1FF;
	}

	private static int regionalIndicatorsBefore(String text, int index) {
		int count = 0;
		int position = index;
		while (position > 0 && isRegionalIndicator(text.codePointBefore(position))) {
			position -= 2;
			count++;
		}
		return count;
	}

	private static boolean joinsHangul(int before, int after) {
		boolean leading = before >= 0x1100 && before <= 0x115F;
		boolean syllable = before >= 0xAC00 && before <= 0xD7A3;
		boolean open = syllable && (before - 0xAC00) % 28 == 0;
		boolean vowel = before >= 0x1160 && before <= 0x11A7;
		boolean trailing = before >= 0x11A8 && before <= 0x11FF;
		boolean toVowel = after >= 0x1160 && after <= 0x11A7;
		boolean toTrailing = after >= 0x11A8 && after <= 0x11FF;
		boolean toSyllable = (after >= 0x1100 && after <= 0x115F) || (after >= 0xAC00 && after <= 0xD7A3);
		return (leading && (toVowel || toSyllable)) || ((open || vowel) && (toVowel || toTrailing))
				|| ((syllable || trailing) && toTrailing);
	}

}
