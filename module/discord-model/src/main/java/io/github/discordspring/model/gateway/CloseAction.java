package io.github.discordspring.model.gateway;

/**
 * What is to be done after a connection to the gateway was closed.
 */
public enum CloseAction {

	/** Connect anew and go on with the session. */
	RESUME,

	/** Connect anew and identify. */
	NEW_SESSION,

	/** Do not connect again: it would fail in the same way. */
	FATAL

}
