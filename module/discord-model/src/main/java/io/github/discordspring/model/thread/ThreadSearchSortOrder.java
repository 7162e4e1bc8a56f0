package io.github.discordspring.model.thread;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * In which order threads are searched for.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#thread-search">Search
 * threads</a>
 */
public final class ThreadSearchSortOrder extends StringEnum {

	private static final Constants<ThreadSearchSortOrder> CONSTANTS = new Constants<>(ThreadSearchSortOrder::new);

	/** What fits best first. */
	public static final ThreadSearchSortOrder RELEVANCE = CONSTANTS.add("relevance");

	/** By when they were made. */
	public static final ThreadSearchSortOrder CREATION_TIME = CONSTANTS.add("creation_time");

	/** By their newest message. */
	public static final ThreadSearchSortOrder LAST_MESSAGE_TIME = CONSTANTS.add("last_message_time");

	/** By when they were archived. */
	public static final ThreadSearchSortOrder ARCHIVE_TIME = CONSTANTS.add("archive_time");

	private ThreadSearchSortOrder(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static ThreadSearchSortOrder of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<ThreadSearchSortOrder> values() {
		return CONSTANTS.all();
	}

}
