package io.github.discordspring.model.presence;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a user does.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object-activity-types">Activity
 * types</a>
 */
public final class ActivityType extends IntEnum {

	private static final Constants<ActivityType> CONSTANTS = new Constants<>(ActivityType::new);

	/** "Playing {name}". */
	public static final ActivityType PLAYING = CONSTANTS.add(0, "PLAYING");

	/** "Streaming {details}", on Twitch or YouTube. */
	public static final ActivityType STREAMING = CONSTANTS.add(1, "STREAMING");

	/** "Listening to {name}". */
	public static final ActivityType LISTENING = CONSTANTS.add(2, "LISTENING");

	/** "Watching {name}". */
	public static final ActivityType WATCHING = CONSTANTS.add(3, "WATCHING");

	/** "{emoji} {state}". */
	public static final ActivityType CUSTOM = CONSTANTS.add(4, "CUSTOM");

	/** "Competing in {name}". */
	public static final ActivityType COMPETING = CONSTANTS.add(5, "COMPETING");

	private ActivityType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ActivityType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ActivityType> values() {
		return CONSTANTS.all();
	}

}
