package io.github.discordspring.gateway;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

import org.springframework.web.reactive.socket.client.WebSocketClient;

/**
 * What the shards of a process share.
 *
 * @param options how they connect and what they ask for
 * @param infoSource tells where the gateway is
 * @param webSocketClient opens connections
 * @param identifyLimiter gives turns to identify
 * @param sessionStore keeps sessions
 * @param scheduler calls when something is due; never blocked by a shard
 * @param listeners learn of state changes
 * @param closeCodePolicy decides what follows when the other side closes
 * @param clock runs evenly, in nanoseconds
 * @param suspends whether the client stops reading when nothing is requested
 * @param heartbeatHandlers makes what says when heartbeats of a connection are due
 * @param commandLimiters makes what counts the payloads of a connection
 * @param decompressors makes what undoes the compression of a connection
 * @param codec stands between the wire and what is read and written
 */
record Collaborators(GatewayOptions options, GatewayInfoSource infoSource, WebSocketClient webSocketClient,
		IdentifyLimiter identifyLimiter, SessionStore sessionStore, ScheduledExecutorService scheduler,
		List<ShardListener> listeners, CloseCodePolicy closeCodePolicy, LongSupplier clock, boolean suspends,
		HeartbeatHandlerFactory heartbeatHandlers, CommandLimiterFactory commandLimiters,
		DecompressorFactory decompressors, PayloadCodec codec) {

}
