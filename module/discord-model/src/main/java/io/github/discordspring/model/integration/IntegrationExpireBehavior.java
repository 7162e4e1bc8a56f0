package io.github.discordspring.model.integration;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of subscribers that no longer are.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#integration-object-integration-expire-behaviors">Integration
 * expire behaviors</a>
 */
public final class IntegrationExpireBehavior extends IntEnum {

	private static final Constants<IntegrationExpireBehavior> CONSTANTS = new Constants<>(
			IntegrationExpireBehavior::new);

	/** Their role is taken away. */
	public static final IntegrationExpireBehavior REMOVE_ROLE = CONSTANTS.add(0, "REMOVE_ROLE");

	/** They are removed. */
	public static final IntegrationExpireBehavior KICK = CONSTANTS.add(1, "KICK");

	private IntegrationExpireBehavior(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static IntegrationExpireBehavior of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<IntegrationExpireBehavior> values() {
		return CONSTANTS.all();
	}

}
