package io.github.discordspring.gateway;

/**
 * What happens when listeners do not keep up with the events of a shard.
 */
public enum WhenBehind {

	/**
	 * The socket is not read until listeners have caught up, so that nothing is lost and
	 * Discord has to wait. Needs a client that can stop reading.
	 */
	SLOW_SOCKET,

	/**
	 * The socket is read on, and events of named types are kept from listeners, see
	 * {@link io.github.discordspring.model.dispatch.SheddingSink}; the cache gets them
	 * all. If twice as many events pile up nevertheless, the socket is slowed too, or
	 * where the client cannot stop reading, the connection is closed and resumed later.
	 */
	SHED

}
