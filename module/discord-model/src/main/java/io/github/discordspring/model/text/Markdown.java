package io.github.discordspring.model.text;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Discord's markdown. The methods that format take their text as it is, so that formats
 * can be nested; text that users wrote goes through {@link #escape} first. None of this
 * keeps a text from notifying somebody: that is what
 * {@link io.github.discordspring.model.message.AllowedMentions} is for.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/reference#message-formatting">Message
 * formatting</a>
 */
public final class Markdown {

	private static final String ZERO_WIDTH_SPACE = "\u200B";

	private static final String SPECIAL = "\\*_~`|[]<";

	private static final String AFTER_URL = ".,:;\"')]*~|`";

	private Markdown() {
	}

	/**
	 * Makes a text show as it stands: characters that would format are escaped. URLs are
	 * left as they are, as they would not work otherwise; a mark directly behind one may
	 * show its backslash.
	 * @param text any text
	 * @return the text with backslashes
	 */
	public static String escape(String text) {
		StringBuilder result = new StringBuilder(text.length() + 16);
		boolean lineStart = true;
		int position = 0;
		while (position < text.length()) {
			int url = urlEnd(text, position);
			if (url > position) {
				result.append(text, position, url);
				position = url;
				lineStart = false;
				continue;
			}
			char character = text.charAt(position);
			boolean number = lineStart && isDigit(character);
			if (number) {
				position = escapeNumber(text, position, result);
				lineStart = false;
				continue;
			}
			if (SPECIAL.indexOf(character) >= 0 || (lineStart && ">#-+".indexOf(character) >= 0)) {
				result.append('\\');
			}
			result.append(character);
			lineStart = character == '\n' || (lineStart && character == ' ');
			position++;
		}
		return result.toString();
	}

	/**
	 * A number and a dot at the beginning of a line would be a list.
	 */
	private static int escapeNumber(String text, int start, StringBuilder result) {
		int end = start;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		result.append(text, start, end);
		if (end < text.length() && text.charAt(end) == '.') {
			result.append("\\.");
			end++;
		}
		return end;
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	/**
	 * Finds the end of a URL as the client recognises it.
	 * @return the index behind it, or {@code start} if there is none
	 */
	static int urlEnd(String text, int start) {
		boolean secure = text.startsWith("https://", start);
		if (!secure && !text.startsWith("http://", start)) {
			return start;
		}
		int first = start + (secure ? 8 : 7);
		int end = first;
		while (end < text.length() && !Character.isWhitespace(text.charAt(end))
				&& "<\\".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		while (end > first && AFTER_URL.indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return (end > first) ? end : start;
	}

	/**
	 * Takes the formatting out: what is left is what one reads. Escapes are resolved,
	 * masked links give their text, blocks of code their code. Mentions, emojis,
	 * timestamps and the marks of lists stay.
	 * @param text any text
	 * @return the text without formatting
	 */
	public static String strip(String text) {
		return new MarkdownStripper(text).strip();
	}

	/**
	 * Makes bold.
	 * @param text the text
	 * @return the text in {@code **}
	 */
	public static String bold(String text) {
		return "**" + text + "**";
	}

	/**
	 * Makes italic.
	 * @param text the text
	 * @return the text in {@code *}
	 */
	public static String italic(String text) {
		return "*" + text + "*";
	}

	/**
	 * Underlines.
	 * @param text the text
	 * @return the text in {@code __}
	 */
	public static String underline(String text) {
		return "__" + text + "__";
	}

	/**
	 * Strikes through.
	 * @param text the text
	 * @return the text in {@code ~~}
	 */
	public static String strikethrough(String text) {
		return "~~" + text + "~~";
	}

	/**
	 * Hides until clicked.
	 * @param text the text
	 * @return the text in {@code ||}
	 */
	public static String spoiler(String text) {
		return "||" + text + "||";
	}

	/**
	 * Shows as code within a line, without regard to formatting in it.
	 * @param code the code; where it holds two backticks in a row, an invisible character
	 * is put between them
	 * @return the code in backticks
	 */
	public static String code(String code) {
		if (code.indexOf('`') < 0) {
			return "`" + code + "`";
		}
		return "`` " + separateBackticks(code) + " ``";
	}

	/**
	 * Shows as a block of code.
	 * @param code the code; where it holds three backticks in a row, an invisible
	 * character is put between them
	 * @return the code between fences
	 */
	public static String codeBlock(String code) {
		return codeBlock(code, null);
	}

	/**
	 * Shows as a block of code in a language.
	 * @param code the code; where it holds backticks in a row, or at its end, an
	 * invisible character is put between them
	 * @param language the language that colours it, {@code json} for example;
	 * {@code null} for none
	 * @return the code between fences
	 * @throws IllegalArgumentException if the language holds anything but letters,
	 * digits, {@code +}, {@code -}, {@code #}, {@code .} and {@code _}
	 */
	public static String codeBlock(String code, @Nullable String language) {
		if (language != null && !isLanguage(language)) {
			throw new IllegalArgumentException("\"" + language + "\" is no name of a language");
		}
		String content = code.contains("``") ? separateBackticks(code) : code;
		return "```" + ((language != null) ? language : "") + "\n" + content + (content.endsWith("\n") ? "" : "\n")
				+ "```";
	}

	private static boolean isLanguage(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
			if (!letter && !isDigit(character) && "+-#._".indexOf(character) < 0) {
				return false;
			}
		}
		return true;
	}

	private static String separateBackticks(String code) {
		StringBuilder result = new StringBuilder(code.length() + 8);
		for (int i = 0; i < code.length(); i++) {
			if (i > 0 && code.charAt(i) == '`' && code.charAt(i - 1) == '`') {
				result.append(ZERO_WIDTH_SPACE);
			}
			result.append(code.charAt(i));
		}
		return result.toString();
	}

	/**
	 * Quotes each line.
	 * @param text the text
	 * @return the text with {@code >} before each line
	 */
	public static String quote(String text) {
		return "> " + text.replace("\n", "\n> ");
	}

	/**
	 * Quotes all that follows, to the end of the message.
	 * @param text the text, at the end of the message
	 * @return the text behind {@code >>>}
	 */
	public static String quoteRest(String text) {
		return ">>> " + text;
	}

	/**
	 * Makes a heading. It must stand at the beginning of a line.
	 * @param text the text, of one line
	 * @param level 1 for the largest, to 3
	 * @return the text behind {@code #}
	 * @throws IllegalArgumentException if there is no such level, or the text has lines
	 */
	public static String heading(String text, int level) {
		if (level < 1 || level > 3) {
			throw new IllegalArgumentException("Headings are of level 1 to 3, but the level was " + level);
		}
		requireLine(text);
		return "#".repeat(level) + " " + text;
	}

	/**
	 * Makes small print. It must stand at the beginning of a line.
	 * @param text the text, of one line
	 * @return the text behind {@code -#}
	 * @throws IllegalArgumentException if the text has lines
	 */
	public static String subtext(String text) {
		requireLine(text);
		return "-# " + text;
	}

	private static void requireLine(String text) {
		if (text.indexOf('\n') >= 0) {
			throw new IllegalArgumentException("This format is of one line, but the text has several");
		}
	}

	/**
	 * Shows a text in place of a URL. Discord shows it in messages of bots and webhooks
	 * and in embeds.
	 * @param text the text; brackets in it are escaped
	 * @param url the URL, {@code http} or {@code https}; round brackets and spaces in it
	 * are encoded
	 * @return the masked link
	 * @throws IllegalArgumentException if the text is blank or holds a URL itself, which
	 * Discord does not let pass, or the URL has another scheme
	 */
	public static String link(String text, String url) {
		if (text.isBlank()) {
			throw new IllegalArgumentException("A masked link needs a text");
		}
		String lower = text.toLowerCase(Locale.ROOT);
		if (lower.contains("http://") || lower.contains("https://")) {
			throw new IllegalArgumentException(
					"Discord does not mask a link whose text holds a URL, but the text is \"" + text + "\"");
		}
		return "[" + escapeBrackets(text) + "](" + encode(requireUrl(url)) + ")";
	}

	/**
	 * Shows a text in place of a URL, and a title when the mouse is over it.
	 * @param text the text; brackets in it are escaped
	 * @param url the URL, {@code http} or {@code https}
	 * @param title the title; quotation marks in it become apostrophes
	 * @return the masked link
	 * @throws IllegalArgumentException as {@link #link(String, String)} does
	 */
	public static String link(String text, String url, String title) {
		String link = link(text, url);
		return link.substring(0, link.length() - 1) + " \"" + title.replace('"', '\'').replace('\n', ' ') + "\")";
	}

	/**
	 * Keeps a URL from unfolding into an embed.
	 * @param url the URL, {@code http} or {@code https}
	 * @return the URL in angle brackets
	 * @throws IllegalArgumentException if the URL has another scheme
	 */
	public static String withoutEmbed(String url) {
		return "<" + encode(requireUrl(url)) + ">";
	}

	private static String requireUrl(String url) {
		String lower = url.toLowerCase(Locale.ROOT);
		if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
			throw new IllegalArgumentException("A link is to http:// or https://, but the URL is \"" + url + "\"");
		}
		return url;
	}

	private static String encode(String url) {
		return url.replace(" ", "%20")
			.replace("\n", "%0A")
			.replace("(", "%28")
			.replace(")", "%29")
			.replace("<", "%3C")
			.replace(">", "%3E")
			.replace("\"", "%22");
	}

	/**
	 * Escapes brackets that are not escaped yet.
	 */
	private static String escapeBrackets(String text) {
		StringBuilder result = new StringBuilder(text.length() + 8);
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\\' && i + 1 < text.length()) {
				result.append(character).append(text.charAt(++i));
				continue;
			}
			if (character == '[' || character == ']' || character == '\\') {
				result.append('\\');
			}
			result.append((character == '\n') ? ' ' : character);
		}
		return result.toString();
	}

}
