package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * For which messages members are notified, if they do not choose themselves.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-object-default-message-notification-level">Default
 * message notification level</a>
 */
public final class DefaultMessageNotificationLevel extends IntEnum {

	private static final Constants<DefaultMessageNotificationLevel> CONSTANTS = new Constants<>(
			DefaultMessageNotificationLevel::new);

	/** For all. */
	public static final DefaultMessageNotificationLevel ALL_MESSAGES = CONSTANTS.add(0, "ALL_MESSAGES");

	/** Where they are mentioned. */
	public static final DefaultMessageNotificationLevel ONLY_MENTIONS = CONSTANTS.add(1, "ONLY_MENTIONS");

	private DefaultMessageNotificationLevel(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static DefaultMessageNotificationLevel of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<DefaultMessageNotificationLevel> values() {
		return CONSTANTS.all();
	}

}
