package io.github.discordspring.gateway;

import java.net.URI;

/**
 * What a shard does to the outside.
 */
interface ShardActions extends SessionActions {

	/**
	 * Asks for a turn to identify, to be answered by
	 * {@link ShardLifecycle#turnGranted()}.
	 */
	void requestTurn();

	/**
	 * Gives a turn that was not used back, or the place in the queue; nothing if there is
	 * neither.
	 */
	void giveUpTurn();

	/**
	 * Opens a connection.
	 * @param url address without query
	 */
	void connect(URI url);

	/**
	 * Drops the connection without waiting for anything.
	 */
	void abandon();

	/**
	 * Makes an error of a close that is final.
	 */
	GatewayClosedException describe(Closure closure);

	void stateChanged(ShardState previous, ShardState current);

	void failed(GatewayClosedException failure);

	void stopped();

}
