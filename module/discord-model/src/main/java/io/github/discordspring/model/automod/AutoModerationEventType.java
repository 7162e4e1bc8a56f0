package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * When a rule is checked.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-event-types">Event
 * types</a>
 */
public final class AutoModerationEventType extends IntEnum {

	private static final Constants<AutoModerationEventType> CONSTANTS = new Constants<>(AutoModerationEventType::new);

	/** A member sends or edits a message. */
	public static final AutoModerationEventType MESSAGE_SEND = CONSTANTS.add(1, "MESSAGE_SEND");

	/** A member joins or changes its profile. */
	public static final AutoModerationEventType MEMBER_UPDATE = CONSTANTS.add(2, "MEMBER_UPDATE");

	private AutoModerationEventType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static AutoModerationEventType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<AutoModerationEventType> values() {
		return CONSTANTS.all();
	}

}
