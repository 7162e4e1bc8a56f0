package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object-action-types">Action
 * types</a>
 */
public final class AutoModerationActionType extends IntEnum {

	private static final Constants<AutoModerationActionType> CONSTANTS = new Constants<>(AutoModerationActionType::new);

	/** Keeps the message from being sent. */
	public static final AutoModerationActionType BLOCK_MESSAGE = CONSTANTS.add(1, "BLOCK_MESSAGE");

	/** Logs it in a channel. */
	public static final AutoModerationActionType SEND_ALERT_MESSAGE = CONSTANTS.add(2, "SEND_ALERT_MESSAGE");

	/** Times the member out; for KEYWORD and MENTION_SPAM. */
	public static final AutoModerationActionType TIMEOUT = CONSTANTS.add(3, "TIMEOUT");

	/** Keeps the member from writing, speaking and the like; for MEMBER_PROFILE. */
	public static final AutoModerationActionType BLOCK_MEMBER_INTERACTION = CONSTANTS.add(4,
			"BLOCK_MEMBER_INTERACTION");

	private AutoModerationActionType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static AutoModerationActionType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<AutoModerationActionType> values() {
		return CONSTANTS.all();
	}

}
