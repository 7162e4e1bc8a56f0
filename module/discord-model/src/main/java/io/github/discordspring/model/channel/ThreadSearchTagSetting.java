package io.github.discordspring.model.channel;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * How several tags together choose threads.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#channel-object">Channel
 * object</a>
 */
public final class ThreadSearchTagSetting extends StringEnum {

	private static final Constants<ThreadSearchTagSetting> CONSTANTS = new Constants<>(ThreadSearchTagSetting::new);

	/** Threads that have all of them. */
	public static final ThreadSearchTagSetting MATCH_ALL = CONSTANTS.add("match_all");

	/** Threads that have any of them. */
	public static final ThreadSearchTagSetting MATCH_SOME = CONSTANTS.add("match_some");

	private ThreadSearchTagSetting(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static ThreadSearchTagSetting of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<ThreadSearchTagSetting> values() {
		return CONSTANTS.all();
	}

}
