package io.github.discordspring.gateway;

/**
 * Where a shard stands.
 */
public enum ShardState {

	/** Not started, or stopped. */
	STOPPED,

	/**
	 * It waits for its turn to identify, for the next attempt, or for listeners to catch
	 * up.
	 */
	WAITING,

	/** It connects, or is connected and waits for Discord's first message. */
	CONNECTING,

	/** It asked for a session. */
	IDENTIFYING,

	/** It goes on with a session; events that were missed are replayed. */
	RESUMING,

	/** It has a session, and events come as they happen. */
	CONNECTED,

	/** Discord closed it for good, see {@link GatewayClosedException}. */
	FAILED

}
