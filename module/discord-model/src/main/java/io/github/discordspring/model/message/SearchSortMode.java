package io.github.discordspring.model.message;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * By what messages that were found are sorted.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
public final class SearchSortMode extends StringEnum {

	private static final Constants<SearchSortMode> CONSTANTS = new Constants<>(SearchSortMode::new);

	/** By how well they fit. */
	public static final SearchSortMode RELEVANCE = CONSTANTS.add("relevance");

	/** By when they were written. */
	public static final SearchSortMode TIMESTAMP = CONSTANTS.add("timestamp");

	private SearchSortMode(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static SearchSortMode of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<SearchSortMode> values() {
		return CONSTANTS.all();
	}

}
