package io.github.discordspring.model.scheduledevent;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-entity-types">Guild
 * scheduled event entity types</a>
 */
public final class GuildScheduledEventEntityType extends IntEnum {

	private static final Constants<GuildScheduledEventEntityType> CONSTANTS = new Constants<>(
			GuildScheduledEventEntityType::new);

	/** Nowhere; not documented. */
	public static final GuildScheduledEventEntityType NONE = CONSTANTS.add(0, "NONE");

	/** On a stage. */
	public static final GuildScheduledEventEntityType STAGE_INSTANCE = CONSTANTS.add(1, "STAGE_INSTANCE");

	/** In a voice channel. */
	public static final GuildScheduledEventEntityType VOICE = CONSTANTS.add(2, "VOICE");

	/** Elsewhere. */
	public static final GuildScheduledEventEntityType EXTERNAL = CONSTANTS.add(3, "EXTERNAL");

	private GuildScheduledEventEntityType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static GuildScheduledEventEntityType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<GuildScheduledEventEntityType> values() {
		return CONSTANTS.all();
	}

}
