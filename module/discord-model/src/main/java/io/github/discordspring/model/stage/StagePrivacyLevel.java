package io.github.discordspring.model.stage;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a stage.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/stage-instance#stage-instance-object-privacy-level">Privacy
 * level</a>
 */
public final class StagePrivacyLevel extends IntEnum {

	private static final Constants<StagePrivacyLevel> CONSTANTS = new Constants<>(StagePrivacyLevel::new);

	/** Everyone; no longer used. */
	public static final StagePrivacyLevel PUBLIC = CONSTANTS.add(1, "PUBLIC");

	/** Members of the guild. */
	public static final StagePrivacyLevel GUILD_ONLY = CONSTANTS.add(2, "GUILD_ONLY");

	private StagePrivacyLevel(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static StagePrivacyLevel of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<StagePrivacyLevel> values() {
		return CONSTANTS.all();
	}

}
