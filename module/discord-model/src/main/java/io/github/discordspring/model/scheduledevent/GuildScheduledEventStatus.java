package io.github.discordspring.model.scheduledevent;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far an event is.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status">Guild
 * scheduled event status</a>
 */
public final class GuildScheduledEventStatus extends IntEnum {

	private static final Constants<GuildScheduledEventStatus> CONSTANTS = new Constants<>(
			GuildScheduledEventStatus::new);

	/** To come. */
	public static final GuildScheduledEventStatus SCHEDULED = CONSTANTS.add(1, "SCHEDULED");

	/** Going on. */
	public static final GuildScheduledEventStatus ACTIVE = CONSTANTS.add(2, "ACTIVE");

	/** Over. */
	public static final GuildScheduledEventStatus COMPLETED = CONSTANTS.add(3, "COMPLETED");

	/** Called off. */
	public static final GuildScheduledEventStatus CANCELED = CONSTANTS.add(4, "CANCELED");

	private GuildScheduledEventStatus(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static GuildScheduledEventStatus of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<GuildScheduledEventStatus> values() {
		return CONSTANTS.all();
	}

}
