package io.github.discordspring.autoconfigure.gateway;

/**
 * Whether sessions of the last run are resumed at the start.
 */
public enum ResumeOnStart {

	/**
	 * Only where nothing is lost by it: without a cache, or with one that has the state
	 * of the session, as it is in Redis or has a snapshot. Any other would stay empty,
	 * for Discord does not send guilds again to a session that goes on.
	 */
	AUTO,

	/** Whenever there is a session. */
	ALWAYS,

	/** Never. */
	NEVER

}
