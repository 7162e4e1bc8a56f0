package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-trigger-types">Trigger
 * types</a>
 */
public final class AutoModerationTriggerType extends IntEnum {

	private static final Constants<AutoModerationTriggerType> CONSTANTS = new Constants<>(
			AutoModerationTriggerType::new);

	/** Words of a list; 6 such rules in a guild. */
	public static final AutoModerationTriggerType KEYWORD = CONSTANTS.add(1, "KEYWORD");

	/** Spam; 1 such rule. */
	public static final AutoModerationTriggerType SPAM = CONSTANTS.add(3, "SPAM");

	/** Words of lists that Discord has; 1 such rule. */
	public static final AutoModerationTriggerType KEYWORD_PRESET = CONSTANTS.add(4, "KEYWORD_PRESET");

	/** Too many mentions; 1 such rule. */
	public static final AutoModerationTriggerType MENTION_SPAM = CONSTANTS.add(5, "MENTION_SPAM");

	/** Words of a list in profiles; 1 such rule. */
	public static final AutoModerationTriggerType MEMBER_PROFILE = CONSTANTS.add(6, "MEMBER_PROFILE");

	private AutoModerationTriggerType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static AutoModerationTriggerType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<AutoModerationTriggerType> values() {
		return CONSTANTS.all();
	}

}
