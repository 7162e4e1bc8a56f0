package io.github.discordspring.cache;

/**
 * What GUILD_CREATE or GUILD_DELETE means: one is start, recovery and joining, the other
 * outage and leaving.
 */
public enum GuildTransition {

	/** The guild came at the start of a session, which had named it. */
	STARTED,

	/** The bot was added to the guild. */
	JOINED,

	/** The guild is not available because of an outage; what is known of it stays. */
	UNAVAILABLE,

	/** The guild is back after an outage. */
	AVAILABLE,

	/** The bot was removed from the guild, or the guild was deleted. */
	LEFT

}
