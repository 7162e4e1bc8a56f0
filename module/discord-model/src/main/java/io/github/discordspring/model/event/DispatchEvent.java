package io.github.discordspring.model.event;

/**
 * An event that the gateway dispatched. Immutable; may be kept and passed between
 * threads.
 */
public interface DispatchEvent {

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
