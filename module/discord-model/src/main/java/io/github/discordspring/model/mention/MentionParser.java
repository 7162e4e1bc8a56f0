package io.github.discordspring.model.mention;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.mention.MentionException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads mentions at a place of a text. No mention is longer than {@link #LONGEST}, so a
 * text is gone through in linear time, whatever it holds.
 */
final class MentionParser {

	/** As far as the client's calendar goes. */
	static final long MAX_SECONDS = 8_640_000_000_000L;

	private static final int MAX_NAME = 32;

	private static final int MAX_DIGITS = 20;

	/** A command of three names of characters beyond the BMP. */
	private static final int LONGEST = 2 + 3 * 2 * MAX_NAME + 2 + 1 + MAX_DIGITS + 1;

	private final String text;

	private int position;

	private int end;

	private Reason reason = Reason.LEADING_ARROW;

	MentionParser(String text) {
		this.text = text;
	}

	static Mention parse(String text) {
		MentionParser parser = new MentionParser(text);
		Mention mention = parser.parseAt(0);
		if (mention == null) {
			throw new MentionException(parser.reason, text);
		}
		if (parser.position < text.length()) {
			throw new MentionException(Reason.TRAILING_ARROW, text);
		}
		return mention;
	}

	/**
	 * Tells where the mention ended that was read last.
	 * @return the index behind it
	 */
	int position() {
		return this.position;
	}

	/**
	 * Reads the mention that begins at a place.
	 * @param start index of its first character
	 * @return the mention, {@code null} if there is none
	 */
	@Nullable Mention parseAt(int start) {
		if (this.text.startsWith("@everyone", start)) {
			return ended(Mention.EVERYONE, start + 9);
		}
		if (this.text.startsWith("@here", start)) {
			return ended(Mention.HERE, start + 5);
		}
		if (!this.text.startsWith("<", start)) {
			return failed(Reason.LEADING_ARROW);
		}
		this.end = endOf(start + 1);
		this.position = start + 1;
		if (skip("@")) {
			if (skip("&")) {
				return id(Kind.ROLE);
			}
			skip("!");
			return id(Kind.USER);
		}
		if (skip("#")) {
			return id(Kind.CHANNEL);
		}
		if (skip("/")) {
			return command();
		}
		if (skip("id:")) {
			return navigation();
		}
		if (skip("t:")) {
			return timestamp();
		}
		if (skip("a:")) {
			return emoji(true);
		}
		return skip(":") ? emoji(false) : failed(Reason.SIGIL);
	}

	/**
	 * Finds the closing arrow, or else where the text ends or the longest mention would.
	 */
	private int endOf(int from) {
		int limit = Math.min(this.text.length(), from + LONGEST);
		for (int i = from; i < limit; i++) {
			if (this.text.charAt(i) == '>') {
				return i;
			}
		}
		return limit;
	}

	private boolean isClosed() {
		return this.end < this.text.length() && this.text.charAt(this.end) == '>';
	}

	private boolean skip(String prefix) {
		if (!this.text.startsWith(prefix, this.position) || this.position + prefix.length() > this.end) {
			return false;
		}
		this.position += prefix.length();
		return true;
	}

	/**
	 * Takes what stands before the next colon, or before the end.
	 */
	private String part() {
		int start = this.position;
		while (this.position < this.end && this.text.charAt(this.position) != ':') {
			this.position++;
		}
		return this.text.substring(start, this.position);
	}

	private @Nullable Mention ended(Mention mention, int position) {
		this.position = position;
		return mention;
	}

	private @Nullable Mention failed(Reason reason) {
		this.reason = reason;
		return null;
	}

	private @Nullable Mention closed(Mention mention) {
		if (this.position < this.end) {
			return failed(Reason.EXTRA_PART);
		}
		return isClosed() ? ended(mention, this.end + 1) : failed(Reason.TRAILING_ARROW);
	}

	private @Nullable Mention id(Kind kind) {
		String id = part();
		if (!Snowflake.isValid(id)) {
			return failed(missingOr(id, Reason.ID));
		}
		long value = Snowflake.parse(id);
		return closed(switch (kind) {
			case USER -> new Mention.User(value);
			case ROLE -> new Mention.Role(value);
			case CHANNEL -> new Mention.Channel(value);
		});
	}

	private @Nullable Mention emoji(boolean animated) {
		String name = part();
		if (!skip(":")) {
			return failed(isClosed() ? Reason.PART_MISSING : Reason.TRAILING_ARROW);
		}
		String id = part();
		if (!isEmojiName(name)) {
			return failed(name.isEmpty() ? Reason.PART_MISSING : Reason.NAME);
		}
		if (!Snowflake.isValid(id)) {
			return failed(missingOr(id, Reason.ID));
		}
		return closed(new Mention.Emoji(name, Snowflake.parse(id), animated));
	}

	private @Nullable Mention command() {
		String path = part();
		if (!skip(":")) {
			return failed(isClosed() ? Reason.PART_MISSING : Reason.TRAILING_ARROW);
		}
		String id = part();
		int first = path.indexOf(' ');
		int second = (first < 0) ? -1 : path.indexOf(' ', first + 1);
		String name = (first < 0) ? path : path.substring(0, first);
		String group = (second < 0) ? null : path.substring(first + 1, second);
		String subcommand = (first < 0) ? null : path.substring(((second < 0) ? first : second) + 1);
		if (path.isEmpty()) {
			return failed(Reason.PART_MISSING);
		}
		if (second >= 0 && path.indexOf(' ', second + 1) >= 0) {
			return failed(Reason.EXTRA_PART);
		}
		if (!isCommandName(name) || (group != null && !isCommandName(group))
				|| (subcommand != null && !isCommandName(subcommand))) {
			return failed(Reason.NAME);
		}
		if (!Snowflake.isValid(id)) {
			return failed(missingOr(id, Reason.ID));
		}
		return closed(new Mention.Command(Snowflake.parse(id), name, group, subcommand));
	}

	private @Nullable Mention timestamp() {
		String text = part();
		int digits = text.startsWith("-") ? text.length() - 1 : text.length();
		if (digits == 0) {
			return failed(missingOr(text, Reason.TIMESTAMP));
		}
		long seconds = 0;
		for (int i = text.length() - digits; i < text.length(); i++) {
			char digit = text.charAt(i);
			if (digit < '0' || digit > '9') {
				return failed(Reason.TIMESTAMP);
			}
			seconds = 10 * seconds + (digit - '0');
			if (seconds > MAX_SECONDS) {
				return failed(Reason.TIMESTAMP);
			}
		}
		TimestampStyle style = null;
		if (skip(":")) {
			String symbol = part();
			style = (symbol.length() == 1) ? TimestampStyle.of(symbol.charAt(0)) : null;
			if (style == null) {
				return failed(missingOr(symbol, Reason.TIMESTAMP_STYLE));
			}
		}
		return closed(new Mention.Timestamp((digits < text.length()) ? -seconds : seconds, style));
	}

	private @Nullable Mention navigation() {
		String word = part();
		GuildNavigation place = GuildNavigation.of(word);
		if (place == null) {
			return failed(missingOr(word, Reason.NAVIGATION));
		}
		long roleId = 0;
		if (place == GuildNavigation.LINKED_ROLES && skip(":")) {
			String id = part();
			if (!Snowflake.isValid(id)) {
				return failed(missingOr(id, Reason.ID));
			}
			roleId = Snowflake.parse(id);
		}
		return closed(new Mention.Navigation(place, roleId));
	}

	private Reason missingOr(String part, Reason reason) {
		if (!isClosed()) {
			return Reason.TRAILING_ARROW;
		}
		return part.isEmpty() ? Reason.PART_MISSING : reason;
	}

	static boolean isEmojiName(String name) {
		if (name.isEmpty() || name.length() > MAX_NAME) {
			return false;
		}
		for (int i = 0; i < name.length(); i++) {
			char character = name.charAt(i);
			boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
			if (!letter && character != '_' && (character < '0' || character > '9')) {
				return false;
			}
		}
		return true;
	}

	static boolean isCommandName(String name) {
		if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME) {
			return false;
		}
		for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
			int character = name.codePointAt(i);
			if (character != '-' && character != '_' && character != '\'' && !isLetterOrNumber(character)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Letters and numbers, and all of Devanagari and Thai, whose vowels are marks.
	 */
	private static boolean isLetterOrNumber(int character) {
		if (Character.isLetterOrDigit(character)) {
			return true;
		}
		int type = Character.getType(character);
		if (type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER) {
			return true;
		}
		Character.UnicodeScript script = Character.UnicodeScript.of(character);
		return script == Character.UnicodeScript.DEVANAGARI || script == Character.UnicodeScript.THAI;
	}

	private enum Kind {

		USER, ROLE, CHANNEL

	}

}
