package io.github.discordspring.model.application;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * Where an activity runs.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#get-application-activity-instance-activity-location-kind-enum">Activity
 * location kind enum</a>
 */
public final class ActivityLocationKind extends StringEnum {

	private static final Constants<ActivityLocationKind> CONSTANTS = new Constants<>(ActivityLocationKind::new);

	/** In a channel of a guild. */
	public static final ActivityLocationKind GUILD_CHANNEL = CONSTANTS.add("gc");

	/** In direct messages or group direct messages. */
	public static final ActivityLocationKind PRIVATE_CHANNEL = CONSTANTS.add("pc");

	/** In a party. */
	public static final ActivityLocationKind PARTY = CONSTANTS.add("party");

	private ActivityLocationKind(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static ActivityLocationKind of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<ActivityLocationKind> values() {
		return CONSTANTS.all();
	}

}
