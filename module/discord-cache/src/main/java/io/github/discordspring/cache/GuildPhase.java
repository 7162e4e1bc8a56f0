package io.github.discordspring.cache;

import org.jspecify.annotations.Nullable;

/**
 * How far a guild is.
 */
enum GuildPhase {

	/** No event told that it is there. */
	UNKNOWN,

	/** The session named it at its start. */
	EXPECTED,

	/** It is there. */
	PRESENT,

	/** There is an outage. */
	UNAVAILABLE;

	/**
	 * Tells what a GUILD_CREATE means now.
	 */
	@Nullable GuildTransition created(boolean unavailable) {
		if (unavailable) {
			return (this != UNAVAILABLE) ? GuildTransition.UNAVAILABLE : null;
		}
		return switch (this) {
			case UNKNOWN -> GuildTransition.JOINED;
			case EXPECTED -> GuildTransition.STARTED;
			case UNAVAILABLE -> GuildTransition.AVAILABLE;
			case PRESENT -> null;
		};
	}

	/**
	 * Tells what a GUILD_DELETE means now.
	 */
	@Nullable GuildTransition deleted(boolean unavailable) {
		if (unavailable) {
			return (this != UNAVAILABLE) ? GuildTransition.UNAVAILABLE : null;
		}
		return (this != UNKNOWN) ? GuildTransition.LEFT : null;
	}

}
