package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a question of the onboarding is shown.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-onboarding-object-prompt-types">Prompt
 * types</a>
 */
public final class OnboardingPromptType extends IntEnum {

	private static final Constants<OnboardingPromptType> CONSTANTS = new Constants<>(OnboardingPromptType::new);

	/** Answers to click. */
	public static final OnboardingPromptType MULTIPLE_CHOICE = CONSTANTS.add(0, "MULTIPLE_CHOICE");

	/** A list to open. */
	public static final OnboardingPromptType DROPDOWN = CONSTANTS.add(1, "DROPDOWN");

	private OnboardingPromptType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static OnboardingPromptType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<OnboardingPromptType> values() {
		return CONSTANTS.all();
	}

}
