package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * A list of words that Discord has.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-keyword-preset-types">Keyword
 * preset types</a>
 */
public final class AutoModerationKeywordPresetType extends IntEnum {

	private static final Constants<AutoModerationKeywordPresetType> CONSTANTS = new Constants<>(
			AutoModerationKeywordPresetType::new);

	/** Swearing. */
	public static final AutoModerationKeywordPresetType PROFANITY = CONSTANTS.add(1, "PROFANITY");

	/** Sexual content. */
	public static final AutoModerationKeywordPresetType SEXUAL_CONTENT = CONSTANTS.add(2, "SEXUAL_CONTENT");

	/** Insults and hate speech. */
	public static final AutoModerationKeywordPresetType SLURS = CONSTANTS.add(3, "SLURS");

	private AutoModerationKeywordPresetType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static AutoModerationKeywordPresetType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<AutoModerationKeywordPresetType> values() {
		return CONSTANTS.all();
	}

}
