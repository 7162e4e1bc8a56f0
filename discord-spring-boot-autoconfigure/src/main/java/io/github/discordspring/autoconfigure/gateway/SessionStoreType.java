package io.github.discordspring.autoconfigure.gateway;

/**
 * Where sessions are kept.
 */
public enum SessionStoreType {

	/** In memory, as long as the application runs. */
	MEMORY,

	/** In files, over a restart too. */
	FILE

}
