package io.github.discordspring.model.message;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * Whose messages are searched for.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
public final class SearchAuthorType extends StringEnum {

	private static final Constants<SearchAuthorType> CONSTANTS = new Constants<>(SearchAuthorType::new);

	/** Of persons. */
	public static final SearchAuthorType USER = CONSTANTS.add("user");

	/** Of bots. */
	public static final SearchAuthorType BOT = CONSTANTS.add("bot");

	/** Of webhooks. */
	public static final SearchAuthorType WEBHOOK = CONSTANTS.add("webhook");

	/** Not of persons. */
	public static final SearchAuthorType NO_USER = CONSTANTS.add("-user");

	/** Not of bots. */
	public static final SearchAuthorType NO_BOT = CONSTANTS.add("-bot");

	/** Not of webhooks. */
	public static final SearchAuthorType NO_WEBHOOK = CONSTANTS.add("-webhook");

	private SearchAuthorType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static SearchAuthorType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<SearchAuthorType> values() {
		return CONSTANTS.all();
	}

}
