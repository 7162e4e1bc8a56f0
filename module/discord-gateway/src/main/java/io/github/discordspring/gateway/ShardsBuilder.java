package io.github.discordspring.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;

import org.springframework.web.reactive.socket.client.WebSocketClient;

/**
 * Makes {@link Shards} out of what is built in and what is given in its place.
 *
 * @see Shards#builder(GatewayOptions, GatewayInfoSource)
 */
public final class ShardsBuilder {

	private final GatewayOptions options;

	private final GatewayInfoSource infoSource;

	private final List<ShardListener> listeners = new ArrayList<>();

	private @Nullable WebSocketClient webSocketClient;

	private @Nullable IdentifyLimiter identifyLimiter;

	private @Nullable SessionStore sessionStore;

	private @Nullable ScheduledExecutorService scheduler;

	private CloseCodePolicy closeCodePolicy = CloseCodePolicy.DOCUMENTED;

	private LongSupplier clock = System::nanoTime;

	private HeartbeatHandlerFactory heartbeatHandlers = (shard) -> new IntervalHeartbeatHandler();

	private CommandLimiterFactory commandLimiters = (shard) -> new SlidingCommandLimiter();

	private DecompressorFactory decompressors = Compression::createDecompressor;

	private PayloadCodec codec = PayloadCodec.PLAIN;

	private UnaryOperator<HttpClient> httpClient = UnaryOperator.identity();

	ShardsBuilder(GatewayOptions options, GatewayInfoSource infoSource) {
		this.options = options;
		this.infoSource = infoSource;
	}

	/**
	 * Sets what opens connections. Reactor Netty is the default where it is there, then a
	 * {@link ServletWebSocketClient}, each with frames as long as the options allow;
	 * another client has to be told that limit itself, and has to stop reading when no
	 * more frames are requested.
	 * @param webSocketClient the client
	 * @return this
	 */
	public ShardsBuilder webSocketClient(WebSocketClient webSocketClient) {
		this.webSocketClient = webSocketClient;
		return this;
	}

	/**
	 * Changes the HTTP client that connections are opened with: a proxy, the TLS of a
	 * proxy of one's own, event loops. Without effect where
	 * {@link #webSocketClient(WebSocketClient)} is called.
	 * @param customizer is given the client and returns it changed
	 * @return this
	 */
	public ShardsBuilder httpClient(UnaryOperator<HttpClient> customizer) {
		UnaryOperator<HttpClient> former = this.httpClient;
		this.httpClient = (client) -> customizer.apply(former.apply(client));
		return this;
	}

	/**
	 * Sets what decides what follows when the other side closes a connection. What
	 * Discord documents is the default.
	 * @param closeCodePolicy the policy
	 * @return this
	 */
	public ShardsBuilder closeCodePolicy(CloseCodePolicy closeCodePolicy) {
		this.closeCodePolicy = closeCodePolicy;
		return this;
	}

	/**
	 * Sets what gives turns to identify. A {@link LocalIdentifyLimiter} is the default.
	 * @param identifyLimiter the limiter
	 * @return this
	 */
	public ShardsBuilder identifyLimiter(IdentifyLimiter identifyLimiter) {
		this.identifyLimiter = identifyLimiter;
		return this;
	}

	/**
	 * Sets what keeps sessions. A {@link MemorySessionStore} is the default.
	 * @param sessionStore the store
	 * @return this
	 */
	public ShardsBuilder sessionStore(SessionStore sessionStore) {
		this.sessionStore = sessionStore;
		return this;
	}

	/**
	 * Sets what calls when something is due. A thread of its own is the default.
	 * @param scheduler the scheduler, which remains the caller's to shut down
	 * @return this
	 */
	public ShardsBuilder scheduler(ScheduledExecutorService scheduler) {
		this.scheduler = scheduler;
		return this;
	}

	/**
	 * Sets what says when heartbeats are due, and whether they are answered. An
	 * {@link IntervalHeartbeatHandler} is the default.
	 * @param heartbeatHandlers makes a handler for each connection
	 * @return this
	 */
	public ShardsBuilder heartbeatHandlers(HeartbeatHandlerFactory heartbeatHandlers) {
		this.heartbeatHandlers = heartbeatHandlers;
		return this;
	}

	/**
	 * Sets what counts the payloads that are sent on each connection. A
	 * {@link SlidingCommandLimiter} is the default.
	 * @param commandLimiters makes a limiter for each connection
	 * @return this
	 */
	public ShardsBuilder commandLimiters(CommandLimiterFactory commandLimiters) {
		this.commandLimiters = commandLimiters;
		return this;
	}

	/**
	 * Sets what undoes the compression of each connection.
	 * @param decompressors makes a decompressor for each connection
	 * @return this
	 */
	public ShardsBuilder decompressors(DecompressorFactory decompressors) {
		this.decompressors = decompressors;
		return this;
	}

	/**
	 * Sets what stands between the wire and the encoding of the options.
	 * {@link PayloadCodec#PLAIN} is the default.
	 * @param codec the codec, used by all connections
	 * @return this
	 */
	public ShardsBuilder codec(PayloadCodec codec) {
		this.codec = codec;
		return this;
	}

	/**
	 * Sets what tells the time to shards and scheduler alike.
	 */
	ShardsBuilder clock(LongSupplier clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * Adds someone who learns of state changes.
	 * @param listener the listener
	 * @return this
	 */
	public ShardsBuilder listener(ShardListener listener) {
		this.listeners.add(listener);
		return this;
	}

	/**
	 * Makes the shards, not started yet.
	 * @return the shards
	 * @throws IllegalArgumentException if the client cannot stop reading
	 * @throws IllegalStateException if there is no client
	 */
	public Shards build() {
		ScheduledExecutorService scheduler = (this.scheduler != null) ? this.scheduler : defaultScheduler();
		WebSocketClient client = (this.webSocketClient != null) ? this.webSocketClient
				: WebSocketClients.available(this.options, this.httpClient);
		WebSocketClients.check(client, this.options);
		IdentifyLimiter limiter = (this.identifyLimiter != null) ? this.identifyLimiter
				: new LocalIdentifyLimiter(scheduler);
		SessionStore store = (this.sessionStore != null) ? this.sessionStore : new MemorySessionStore();
		return new Shards(new Collaborators(this.options, this.infoSource, client, limiter, store, scheduler,
				List.copyOf(this.listeners), this.closeCodePolicy, this.clock, WebSocketClients.suspends(client),
				this.heartbeatHandlers, this.commandLimiters, this.decompressors, this.codec));
	}

	private static ScheduledExecutorService defaultScheduler() {
		ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread thread = new Thread(task, "discord-gateway-timer");
			thread.setDaemon(true);
			return thread;
		});
		scheduler.setRemoveOnCancelPolicy(true);
		// The thread ends when nothing is due, so that nobody has to shut it down
		scheduler.setKeepAliveTime(10, TimeUnit.SECONDS);
		scheduler.allowCoreThreadTimeOut(true);
		return scheduler;
	}

}
