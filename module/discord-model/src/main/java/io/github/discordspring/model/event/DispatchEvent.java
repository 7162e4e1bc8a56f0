package io.github.discordspring.model.event;

/**
 * An event that the gateway dispatched. Immutable; may be kept and passed between
 * threads.
 */
public interface DispatchEvent {

	/**
	 * Tells the type, and with it the name on the wire and the intents that bring it.
	 * @return the type
	 * @throws IllegalStateException if the class is none of this library's
	 */
	default EventType eventType() {
		EventType type = EventType.of(getClass());
		if (type == null) {
			throw new IllegalStateException(getClass() + " is no event of Discord's");
		}
		return type;
	}

	/**
	 * Tells in which guild it happened.
	 * @return the guild, 0 if in none
	 */
	default long guildId() {
		return 0;
	}

	/**
	 * Tells in which channel it happened.
	 * @return the channel, 0 if in none
	 */
	default long channelId() {
		return 0;
	}

	/**
	 * Tells which user it is about.
	 * @return the user, 0 if none
	 */
	default long userId() {
		return 0;
	}

}
