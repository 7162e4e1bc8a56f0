package io.github.discordspring.autoconfigure.gateway;

/**
 * Whether sessions of the last run are resumed at the start.
 */
public enum ResumeOnStart {

	/**
	 * Only where nothing is lost by it: without a cache, as one that lives in memory
	 * would stay empty, for Discord does not send guilds again to a session that goes on.
	 */
	AUTO,

	/** Whenever there is a session. */
	ALWAYS,

	/** Never. */
	NEVER

}
