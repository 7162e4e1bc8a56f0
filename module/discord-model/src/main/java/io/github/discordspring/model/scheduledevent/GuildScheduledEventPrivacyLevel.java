package io.github.discordspring.model.scheduledevent;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Who may see an event.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-privacy-level">Guild
 * scheduled event privacy level</a>
 */
public final class GuildScheduledEventPrivacyLevel extends IntEnum {

	private static final Constants<GuildScheduledEventPrivacyLevel> CONSTANTS = new Constants<>(
			GuildScheduledEventPrivacyLevel::new);

	/** Members of the guild. */
	public static final GuildScheduledEventPrivacyLevel GUILD_ONLY = CONSTANTS.add(2, "GUILD_ONLY");

	private GuildScheduledEventPrivacyLevel(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static GuildScheduledEventPrivacyLevel of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<GuildScheduledEventPrivacyLevel> values() {
		return CONSTANTS.all();
	}

}
