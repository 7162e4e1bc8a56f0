package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Which channels count when it is checked whether onboarding can be switched on.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-onboarding-object-onboarding-mode">Onboarding
 * mode</a>
 */
public final class OnboardingMode extends IntEnum {

	private static final Constants<OnboardingMode> CONSTANTS = new Constants<>(OnboardingMode::new);

	/** The default channels. */
	public static final OnboardingMode ONBOARDING_DEFAULT = CONSTANTS.add(0, "ONBOARDING_DEFAULT");

	/** The default channels and those of the questions. */
	public static final OnboardingMode ONBOARDING_ADVANCED = CONSTANTS.add(1, "ONBOARDING_ADVANCED");

	private OnboardingMode(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static OnboardingMode of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<OnboardingMode> values() {
		return CONSTANTS.all();
	}

}
