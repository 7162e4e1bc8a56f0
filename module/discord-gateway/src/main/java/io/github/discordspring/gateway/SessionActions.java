package io.github.discordspring.gateway;

import io.github.discordspring.model.Secret;

/**
 * What a session does to the outside.
 */
interface SessionActions {

	/**
	 * Sends a heartbeat.
	 * @param sequence what was received last, -1 if nothing was
	 */
	void heartbeat(long sequence);

	/**
	 * Sends identify.
	 */
	void identify();

	/**
	 * Sends resume.
	 */
	void resume(Secret sessionId, long sequence);

	/**
	 * Sends a close frame, or gives up connecting.
	 */
	void close(int code, String reason);

}
