package io.github.discordspring.model.presence;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * Whether a user is there.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#update-presence-status-types">Status
 * types</a>
 */
public final class PresenceStatus extends StringEnum {

	private static final Constants<PresenceStatus> CONSTANTS = new Constants<>(PresenceStatus::new);

	/** There. */
	public static final PresenceStatus ONLINE = CONSTANTS.add("online");

	/** There, but not to be disturbed. */
	public static final PresenceStatus DND = CONSTANTS.add("dnd");

	/** Away. */
	public static final PresenceStatus IDLE = CONSTANTS.add("idle");

	/** There, but shown as offline. Only sent. */
	public static final PresenceStatus INVISIBLE = CONSTANTS.add("invisible");

	/** Not there. */
	public static final PresenceStatus OFFLINE = CONSTANTS.add("offline");

	private PresenceStatus(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static PresenceStatus of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<PresenceStatus> values() {
		return CONSTANTS.all();
	}

}
