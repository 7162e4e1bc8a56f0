package io.github.discordspring.model.scheduledevent;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a user said to an event.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-user-object">Guild
 * scheduled event user object</a>
 */
public final class GuildScheduledEventUserResponse extends IntEnum {

	private static final Constants<GuildScheduledEventUserResponse> CONSTANTS = new Constants<>(
			GuildScheduledEventUserResponse::new);

	/** Does not come, though interested in the series. */
	public static final GuildScheduledEventUserResponse UNINTERESTED = CONSTANTS.add(0, "UNINTERESTED");

	/** Is interested. */
	public static final GuildScheduledEventUserResponse INTERESTED = CONSTANTS.add(1, "INTERESTED");

	private GuildScheduledEventUserResponse(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static GuildScheduledEventUserResponse of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<GuildScheduledEventUserResponse> values() {
		return CONSTANTS.all();
	}

}
