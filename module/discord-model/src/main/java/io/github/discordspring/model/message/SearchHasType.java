package io.github.discordspring.model.message;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What messages that are searched for have.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
public final class SearchHasType extends StringEnum {

	private static final Constants<SearchHasType> CONSTANTS = new Constants<>(SearchHasType::new);

	/** Have a link. */
	public static final SearchHasType LINK = CONSTANTS.add("link");

	/** Have an embed. */
	public static final SearchHasType EMBED = CONSTANTS.add("embed");

	/** Have a file. */
	public static final SearchHasType FILE = CONSTANTS.add("file");

	/** Have a picture. */
	public static final SearchHasType IMAGE = CONSTANTS.add("image");

	/** Have a video. */
	public static final SearchHasType VIDEO = CONSTANTS.add("video");

	/** Have a sound. */
	public static final SearchHasType SOUND = CONSTANTS.add("sound");

	/** Have a sticker. */
	public static final SearchHasType STICKER = CONSTANTS.add("sticker");

	/** Have a poll. */
	public static final SearchHasType POLL = CONSTANTS.add("poll");

	/** Have a forwarded message. */
	public static final SearchHasType SNAPSHOT = CONSTANTS.add("snapshot");

	/** Do not have a link. */
	public static final SearchHasType NO_LINK = CONSTANTS.add("-link");

	/** Do not have an embed. */
	public static final SearchHasType NO_EMBED = CONSTANTS.add("-embed");

	/** Do not have a file. */
	public static final SearchHasType NO_FILE = CONSTANTS.add("-file");

	/** Do not have a picture. */
	public static final SearchHasType NO_IMAGE = CONSTANTS.add("-image");

	/** Do not have a video. */
	public static final SearchHasType NO_VIDEO = CONSTANTS.add("-video");

	/** Do not have a sound. */
	public static final SearchHasType NO_SOUND = CONSTANTS.add("-sound");

	/** Do not have a sticker. */
	public static final SearchHasType NO_STICKER = CONSTANTS.add("-sticker");

	/** Do not have a poll. */
	public static final SearchHasType NO_POLL = CONSTANTS.add("-poll");

	/** Do not have a forwarded message. */
	public static final SearchHasType NO_SNAPSHOT = CONSTANTS.add("-snapshot");

	private SearchHasType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static SearchHasType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<SearchHasType> values() {
		return CONSTANTS.all();
	}

}
