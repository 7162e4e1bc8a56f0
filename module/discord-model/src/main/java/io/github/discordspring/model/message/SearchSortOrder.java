package io.github.discordspring.model.message;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * In which direction results are sorted.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
public final class SearchSortOrder extends StringEnum {

	private static final Constants<SearchSortOrder> CONSTANTS = new Constants<>(SearchSortOrder::new);

	/** The oldest or worst first. */
	public static final SearchSortOrder ASC = CONSTANTS.add("asc");

	/** The newest or best first. */
	public static final SearchSortOrder DESC = CONSTANTS.add("desc");

	private SearchSortOrder(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static SearchSortOrder of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<SearchSortOrder> values() {
		return CONSTANTS.all();
	}

}
