package io.github.discordspring.model.message;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * Which embeds messages that are searched for have.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
public final class SearchEmbedType extends StringEnum {

	private static final Constants<SearchEmbedType> CONSTANTS = new Constants<>(SearchEmbedType::new);

	/** A picture. */
	public static final SearchEmbedType IMAGE = CONSTANTS.add("image");

	/** A video. */
	public static final SearchEmbedType VIDEO = CONSTANTS.add("video");

	/** An animated GIF. */
	public static final SearchEmbedType GIF = CONSTANTS.add("gif");

	/** A sound. */
	public static final SearchEmbedType SOUND = CONSTANTS.add("sound");

	/** An article. */
	public static final SearchEmbedType ARTICLE = CONSTANTS.add("article");

	private SearchEmbedType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static SearchEmbedType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<SearchEmbedType> values() {
		return CONSTANTS.all();
	}

}
