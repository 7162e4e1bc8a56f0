package io.github.discordspring.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.DispatchSource;
import io.github.discordspring.model.gateway.GatewayCommand;
import io.github.discordspring.model.gateway.RequestChannelInfo;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.RequestSoundboardSounds;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.gateway.UpdateVoiceState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;

import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.reactive.socket.client.WebSocketClient;

/**
 * The shards of this process, and where their events come from. May be used by any
 * thread. While they run, they keep the process alive.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
 */
public final class Shards implements DispatchSource {

	/** So many ids fit into 4096 bytes. */
	private static final int GUILDS_IN_A_REQUEST = 150;

	private final GatewayOptions options;

	private final GatewayInfoSource infoSource;

	private final WebSocketClient webSocketClient;

	private final IdentifyLimiter identifyLimiter;

	private final SessionStore sessionStore;

	private final ScheduledExecutorService scheduler;

	private final List<ShardListener> listeners;

	private @Nullable DispatchSink sink;

	private @Nullable ShardSet current;

	private Mono<Void> lastStop = Mono.empty();

	private Shards(Builder builder) {
		this.options = builder.options;
		this.infoSource = builder.infoSource;
		this.listeners = List.copyOf(builder.listeners);
		this.scheduler = (builder.scheduler != null) ? builder.scheduler : defaultScheduler();
		this.webSocketClient = (builder.webSocketClient != null) ? builder.webSocketClient
				: defaultWebSocketClient(builder.options);
		this.identifyLimiter = (builder.identifyLimiter != null) ? builder.identifyLimiter
				: new LocalIdentifyLimiter(this.scheduler);
		this.sessionStore = (builder.sessionStore != null) ? builder.sessionStore : new MemorySessionStore();
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

	private static WebSocketClient defaultWebSocketClient(GatewayOptions options) {
		int maxFrameSize = (int) options.maxFrameSize().toBytes();
		// Not from a pool: a connection lives as long as a shard
		return new ReactorNettyWebSocketClient(HttpClient.newConnection(),
				() -> WebsocketClientSpec.builder().maxFramePayloadLength(maxFrameSize));
	}

	/**
	 * Starts with what is built in.
	 * @param options how the shards connect and what they ask for
	 * @param infoSource tells where the gateway is
	 * @return a new builder
	 */
	public static Builder builder(GatewayOptions options, GatewayInfoSource infoSource) {
		return new Builder(options, infoSource);
	}

	@Override
	public synchronized void deliverTo(DispatchSink sink) {
		if (this.sink != null) {
			throw new IllegalStateException("The shards deliver to " + this.sink + " already");
		}
		this.sink = sink;
	}

	/**
	 * Starts the shards and returns at once. As long as Discord cannot be reached it is
	 * tried again, with growing delays. After a stop, they may be started again.
	 * @throws IllegalStateException if nobody takes their events
	 * @see #ready()
	 */
	public synchronized void start() {
		if (this.current != null) {
			return;
		}
		if (this.sink == null) {
			throw new IllegalStateException("Nobody takes the events of the shards: call deliverTo first");
		}
		ShardSet shards = new ShardSet(new Collaborators(this.options, this.webSocketClient, this.identifyLimiter,
				this.sessionStore, this.scheduler, this.sink, this.listeners), this.infoSource);
		this.current = shards;
		this.lastStop.subscribe(null, null, shards::start);
	}

	/**
	 * Waits for the shards that were started last.
	 * @return completes, on a thread that may block, when the last of them has been
	 * connected; fails with a {@link GatewayClosedException} if Discord closes one for
	 * good before, and with an {@link IllegalArgumentException} if there are no such
	 * shards
	 * @throws IllegalStateException if they are not started
	 */
	public Mono<Void> ready() {
		ShardSet shards = current();
		if (shards == null) {
			throw new IllegalStateException("The shards are not started");
		}
		return shards.ready().publishOn(Schedulers.boundedElastic());
	}

	/**
	 * Stops the shards as the options say, see {@link GatewayOptions#closeOnStop()}.
	 * @return see {@link #stop(CloseOnStop)}
	 */
	public Mono<Void> stop() {
		return stop(this.options.closeOnStop());
	}

	/**
	 * Stops the shards. That begins at once, whether or not the result is subscribed to.
	 * @param closeOnStop what becomes of the sessions
	 * @return completes when every close frame is sent and every event that was delivered
	 * is handled, or after {@link GatewayOptions#stopTimeout()}; never fails
	 */
	public synchronized Mono<Void> stop(CloseOnStop closeOnStop) {
		if (this.current != null) {
			this.lastStop = this.current.stop(closeOnStop);
			this.current = null;
		}
		return this.lastStop;
	}

	/**
	 * Tells whether they are started and not stopped.
	 * @return whether they run, connected or not
	 */
	public boolean isRunning() {
		return current() != null;
	}

	/**
	 * Gives the shards of this process.
	 * @return an immutable list in the order of their ids; empty while they are stopped
	 * and until it is known how many there are
	 */
	public List<Shard> shards() {
		ShardSet shards = current();
		return (shards != null) ? List.copyOf(shards.shards()) : List.of();
	}

	/**
	 * Finds a shard of this process.
	 * @param id its id
	 * @return the shard, or {@code null} if this process has no such shard at the moment
	 */
	public @Nullable Shard shard(int id) {
		for (Shard shard : shards()) {
			if (shard.id().id() == id) {
				return shard;
			}
		}
		return null;
	}

	/**
	 * Finds the shard that has a guild.
	 * @param guildId the guild; 0 for direct messages
	 * @return the shard, or {@code null} if it is not one of this process
	 */
	public @Nullable Shard shardOf(long guildId) {
		List<Shard> shards = shards();
		return shards.isEmpty() ? null : shard(Snowflake.shardOf(guildId, shards.get(0).id().count()));
	}

	/**
	 * Sends a command to the shards that it concerns: a presence to all, another one to
	 * that of the guild. Requests for the sounds of many guilds are divided.
	 * @param command what to send
	 * @return completes when all is sent; see {@link Shard#send(GatewayCommand)}. Fails
	 * with {@link GatewayCommandException.Reason#WRONG_SHARD} if the guild belongs to a
	 * shard that this process does not have
	 */
	public Mono<Void> send(GatewayCommand command) {
		return Mono.defer(() -> {
			if (command instanceof UpdatePresence) {
				return Mono.when(shards().stream().map((shard) -> shard.send(command)).toList());
			}
			if (command instanceof RequestSoundboardSounds request) {
				return Mono.when(soundRequests(request));
			}
			return owner(guildOf(command)).send(command);
		});
	}

	private List<Mono<Void>> soundRequests(RequestSoundboardSounds request) {
		Map<Shard, List<Long>> guilds = new LinkedHashMap<>();
		request.guildIds().forEach((id) -> guilds.computeIfAbsent(owner(id), (shard) -> new ArrayList<>()).add(id));
		List<Mono<Void>> requests = new ArrayList<>();
		guilds.forEach((shard, ids) -> {
			for (int from = 0; from < ids.size(); from += GUILDS_IN_A_REQUEST) {
				Snowflakes part = Snowflakes.of(ids.subList(from, Math.min(ids.size(), from + GUILDS_IN_A_REQUEST)));
				requests.add(shard.send(new RequestSoundboardSounds(part)));
			}
		});
		return requests;
	}

	private static long guildOf(GatewayCommand command) {
		if (command instanceof RequestGuildMembers request) {
			return request.guildId();
		}
		if (command instanceof RequestChannelInfo request) {
			return request.guildId();
		}
		return (command instanceof UpdateVoiceState update) ? update.guildId() : 0;
	}

	/**
	 * Asks the guild's shard for members and waits for all parts of the answer.
	 * @param request what to ask for
	 * @return see {@link Shard#requestMembers}
	 */
	public Mono<GuildMembers> requestMembers(RequestGuildMembers request) {
		return Mono.defer(() -> owner(request.guildId()).requestMembers(request));
	}

	private Shard owner(long guildId) {
		Shard owner = shardOf(guildId);
		if (owner == null) {
			throw new GatewayCommandException(Reason.WRONG_SHARD,
					"No shard of this process has guild " + Snowflake.toString(guildId));
		}
		return owner;
	}

	private synchronized @Nullable ShardSet current() {
		return this.current;
	}

	/**
	 * Makes {@link Shards}.
	 */
	public static final class Builder {

		private final GatewayOptions options;

		private final GatewayInfoSource infoSource;

		private final List<ShardListener> listeners = new ArrayList<>();

		private @Nullable WebSocketClient webSocketClient;

		private @Nullable IdentifyLimiter identifyLimiter;

		private @Nullable SessionStore sessionStore;

		private @Nullable ScheduledExecutorService scheduler;

		private Builder(GatewayOptions options, GatewayInfoSource infoSource) {
			this.options = options;
			this.infoSource = infoSource;
		}

		/**
		 * Sets what opens connections. Reactor Netty is the default, with frames as long
		 * as the options allow; another client has to be told that limit itself, and has
		 * to stop reading when no more frames are requested.
		 * @param webSocketClient the client
		 * @return this
		 */
		public Builder webSocketClient(WebSocketClient webSocketClient) {
			this.webSocketClient = webSocketClient;
			return this;
		}

		/**
		 * Sets what gives turns to identify. A {@link LocalIdentifyLimiter} is the
		 * default.
		 * @param identifyLimiter the limiter
		 * @return this
		 */
		public Builder identifyLimiter(IdentifyLimiter identifyLimiter) {
			this.identifyLimiter = identifyLimiter;
			return this;
		}

		/**
		 * Sets what keeps sessions. A {@link MemorySessionStore} is the default.
		 * @param sessionStore the store
		 * @return this
		 */
		public Builder sessionStore(SessionStore sessionStore) {
			this.sessionStore = sessionStore;
			return this;
		}

		/**
		 * Sets what calls when something is due. A thread of its own is the default.
		 * @param scheduler the scheduler, which remains the caller's to shut down
		 * @return this
		 */
		public Builder scheduler(ScheduledExecutorService scheduler) {
			this.scheduler = scheduler;
			return this;
		}

		/**
		 * Adds someone who learns of state changes.
		 * @param listener the listener
		 * @return this
		 */
		public Builder listener(ShardListener listener) {
			this.listeners.add(listener);
			return this;
		}

		/**
		 * Makes the shards, not started yet.
		 * @return the shards
		 */
		public Shards build() {
			return new Shards(this);
		}

	}

}
