package io.github.discordspring.emulator.http;

import io.netty.channel.Channel;

/**
 * Takes WebSocket connections.
 */
public interface WebSocketHandler {

	/**
	 * Tells whether connections are taken.
	 * @return whether they are; otherwise they are cut
	 */
	boolean accepts();

	/**
	 * Takes a connection after its handshake. Is called on the channel's event loop; all
	 * frames of the channel are the handler's.
	 * @param request the request of the handshake
	 * @param channel the channel
	 */
	void connected(Request request, Channel channel);

}
