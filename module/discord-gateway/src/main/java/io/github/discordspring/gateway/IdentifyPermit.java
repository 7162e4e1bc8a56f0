package io.github.discordspring.gateway;

/**
 * A turn to identify. It is taken before connecting, so that no connection waits idle for
 * hours. One of the two methods is called; what follows has no effect. They do not block
 * and are called by any thread.
 */
public interface IdentifyPermit {

	/**
	 * Says that identify was sent just now.
	 */
	void identified();

	/**
	 * Gives the turn back unused.
	 */
	void release();

}
