package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What was bought.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-object">Message
 * object</a>
 */
public final class PurchaseNotificationType extends IntEnum {

	private static final Constants<PurchaseNotificationType> CONSTANTS = new Constants<>(PurchaseNotificationType::new);

	/** Something that a guild sells. */
	public static final PurchaseNotificationType GUILD_PRODUCT = CONSTANTS.add(0, "GUILD_PRODUCT");

	private PurchaseNotificationType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static PurchaseNotificationType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<PurchaseNotificationType> values() {
		return CONSTANTS.all();
	}

}
