package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.GatewayCommand;
import io.github.discordspring.model.gateway.Opcode;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;

/**
 * A shard whose connections this process holds: carries out what its
 * {@link ShardLifecycle} decides, and takes frames to the {@link DispatchSink} by its
 * {@link Corridor}. Everything runs under its {@link SerialExecutor}.
 */
final class LocalShard implements Shard, ShardActions, Connection.Events {

	private static final Logger logger = LoggerFactory.getLogger(LocalShard.class);

	private final ShardId id;

	private final Collaborators collaborators;

	private final Consumer<GatewayClosedException> onFailure;

	private final GatewayOptions options;

	private final ShardLifecycle lifecycle;

	private final Corridor corridor;

	private final PayloadWriter writer;

	private final Latency latency = new Latency();

	private final ExpectedGuilds guilds = new ExpectedGuilds();

	private final SerialExecutor serial = new SerialExecutor();

	private final IdentifyTurn turn;

	private final SessionKeeper keeper;

	private final ShardCommands commands;

	private final ShardCalls calls;

	private final Backpressure backpressure;

	private final Alarm alarm;

	private final Sinks.Empty<Void> ready = Sinks.empty();

	private final Sinks.Empty<Void> stopped = Sinks.empty();

	private @Nullable Connection connection;

	private volatile int identifiedIntents;

	private @Nullable CloseOnStop closeOnStop;

	private @Nullable Future<?> stopDeadline;

	private boolean finished;

	private volatile boolean stopping;

	private volatile ShardState state = ShardState.STOPPED;

	/** The session that is connected, or was last. */
	private volatile @Nullable Session session;

	/**
	 * Makes a shard that is not started yet.
	 * @param id which one it is
	 * @param url the general address, without query
	 * @param collaborators what it shares with others
	 * @param onFailure is told when it has failed for good
	 */
	LocalShard(ShardId id, URI url, Collaborators collaborators, Consumer<GatewayClosedException> onFailure) {
		this.id = id;
		this.collaborators = collaborators;
		this.onFailure = onFailure;
		this.options = collaborators.options();
		this.writer = new PayloadWriter(this.options.encoding());
		LongSupplier time = collaborators.clock();
		long start = time.getAsLong();
		LongSupplier clock = () -> time.getAsLong() - start;
		this.alarm = new Alarm(collaborators.scheduler(), clock, () -> execute(this::tick));
		this.turn = new IdentifyTurn(id, collaborators.identifyLimiter(), this::execute);
		this.keeper = new SessionKeeper(id, collaborators.sessionStore());
		this.lifecycle = new ShardLifecycle(new SessionEnvironment(id, clock, new SplittableRandom(),
				this.options.connectTimeout().toNanos(), this.options.maxPause().toNanos(), this::newHandledSequence,
				this.latency, collaborators.closeCodePolicy(), collaborators.commandLimiters()), this, url);
		this.commands = new ShardCommands(id, clock, this.writer, () -> this.identifiedIntents,
				(command) -> send(command.opcode(), command.payload()));
		this.commands.presence(this.options.presence());
		this.calls = new ShardCalls(id, this.commands, this::state, this::execute);
		this.backpressure = new Backpressure(id, this.options, this.lifecycle, clock, collaborators.suspends(),
				this::execute);
		this.corridor = new Corridor(id, this.options.encoding(), collaborators.sink(), this.lifecycle, this.commands,
				this.guilds);
	}

	private HandledSequence newHandledSequence(long start) {
		return new HandledSequence(start, this::eventHandled);
	}

	private void eventHandled() {
		this.backpressure.eventHandled();
	}

	@Override
	public ShardId id() {
		return this.id;
	}

	@Override
	public ShardState state() {
		return this.state;
	}

	@Override
	public @Nullable Duration latency() {
		return this.latency.last();
	}

	@Override
	public @Nullable Duration meanLatency() {
		return this.latency.mean();
	}

	@Override
	public List<Duration> latencyHistory() {
		return this.latency.history();
	}

	@Override
	public @Nullable StoredSession session() {
		Session session = this.session;
		// Of the session's thread this sees all that was before it was connected
		return (session != null && session.isEstablished()) ? stored(session) : null;
	}

	@Override
	public Snowflakes missingGuilds() {
		return this.guilds.missing();
	}

	ExpectedGuilds guilds() {
		return this.guilds;
	}

	@Override
	public void reconnect() {
		execute(() -> this.lifecycle
			.feed((session) -> session.close(Closure.RESUMABLE, "a new connection is asked for")));
	}

	@Override
	public Mono<Void> send(GatewayCommand command, WhenNotConnected whenNotConnected) {
		return this.calls.send(command, whenNotConnected);
	}

	@Override
	public Mono<Void> send(int opcode, String data, WhenNotConnected whenNotConnected) {
		return this.calls.send(opcode, data, whenNotConnected);
	}

	@Override
	public Mono<GuildMembers> requestMembers(RequestGuildMembers request) {
		return this.calls.requestMembers(request);
	}

	@Override
	public CommandAllowance commandAllowance() {
		Session session = this.session;
		int waiting = this.commands.waiting();
		return (session != null) ? session.allowance(waiting)
				: new CommandAllowance(CommandLimiter.LIMIT, 0, Duration.ZERO, waiting);
	}

	/**
	 * Completes when it is connected for the first time, or fails.
	 */
	Mono<Void> ready() {
		return this.ready.asMono();
	}

	void start() {
		if (this.options.resumeOnStart()) {
			this.keeper.load((stored) -> execute(() -> start(stored)));
		}
		else {
			execute(() -> start(null));
		}
	}

	/**
	 * Starts in place of one that was stopped.
	 * @param session what to resume, or {@code null} for what is stored
	 */
	void restart(@Nullable StoredSession session) {
		if (session != null) {
			execute(() -> start(session));
		}
		else {
			this.keeper.load((stored) -> execute(() -> start(stored)));
		}
	}

	/**
	 * Tells whether it was stopped, or has failed: it does nothing any more.
	 */
	boolean isOver() {
		return this.stopping || this.state == ShardState.FAILED;
	}

	/**
	 * Tells whether it is connected and reads what comes.
	 */
	boolean isReading() {
		return this.state == ShardState.CONNECTED && !this.backpressure.isPaused();
	}

	/**
	 * Completes when it is stopped, at once if it has failed.
	 */
	Mono<Void> whenStopped() {
		return this.stopping ? this.stopped.asMono() : Mono.empty();
	}

	private void start(@Nullable StoredSession stored) {
		if (stored != null && stored.intents() != this.options.intents().getAsInt()) {
			logger.info("Shard {}: the stored session has other intents; a new one is started", this.id);
			this.lifecycle.start(null);
			return;
		}
		this.identifiedIntents = (stored != null) ? stored.intents() : 0;
		this.lifecycle.start(stored);
	}

	/**
	 * Stops for good.
	 * @return completes when the close frame is sent and all events are handled, or the
	 * time for that is over
	 */
	Mono<Void> stop(CloseOnStop closeOnStop) {
		this.stopping = true;
		execute(() -> {
			this.closeOnStop = closeOnStop;
			this.lifecycle.stop(closeOnStop.code());
		});
		return this.stopped.asMono();
	}

	void failWith(GatewayClosedException failure) {
		execute(() -> this.lifecycle.failWith(failure));
	}

	@Override
	public void requestTurn() {
		this.turn.request(this.lifecycle::turnGranted);
	}

	@Override
	public void giveUpTurn() {
		this.turn.giveUp();
	}

	@Override
	public void connect(URI url) {
		logger.debug("Shard {}: connecting to {}", this.id, url);
		this.connection = new Connection(this, this.options, this.collaborators.decompressors());
		this.backpressure.connection(this.connection);
		this.connection.open(this.collaborators.webSocketClient(),
				() -> GatewayUrl.of(url, this.options.encoding(), this.options.compression()));
	}

	@Override
	public void identify() {
		this.identifiedIntents = this.options.intents().getAsInt();
		send(Opcode.IDENTIFY,
				this.writer.identify(this.options, this.id, this.identifiedIntents, this.commands.presence()));
		this.turn.used();
		this.commands.identified();
	}

	@Override
	public void resume(Secret sessionId, long sequence) {
		send(Opcode.RESUME, this.writer.resume(this.options.token(), sessionId, sequence));
	}

	@Override
	public void heartbeat(long sequence) {
		send(Opcode.HEARTBEAT, this.writer.heartbeat(sequence));
		if (this.connection != null) {
			this.connection.buffer().trim();
		}
		this.keeper.save(snapshot());
	}

	private void send(int op, byte[] payload) {
		logger.debug("Shard {}: sending op {}", this.id, op);
		if (logger.isTraceEnabled()) {
			logger.trace("Shard {}: sending {}", this.id,
					MaskedPayload.of(this.options.encoding(), payload, payload.length));
		}
		if (this.connection != null) {
			this.connection.send(payload);
		}
	}

	@Override
	public void close(int code, String reason) {
		logger.debug("Shard {}: closing with {}: {}", this.id, code, reason);
		Connection connection = this.connection;
		if (connection != null) {
			// The reason is for us: a close frame has no room for a long one
			connection.close(new CloseStatus(code), () -> execute(() -> connectionEnded(connection, null)));
		}
	}

	@Override
	public void abandon() {
		if (this.connection != null) {
			this.connection.release();
			this.connection = null;
			this.backpressure.connection(null);
		}
	}

	@Override
	public GatewayClosedException describe(Closure closure) {
		return new GatewayClosedException(this.id, CloseCode.of(closure.code()), closure.reason(),
				this.identifiedIntents);
	}

	@Override
	public void stateChanged(ShardState previous, ShardState current) {
		logger.debug("Shard {}: {} -> {}", this.id, previous, current);
		this.state = current;
		Session session = this.lifecycle.session();
		if (session != null) {
			this.backpressure.handled(session.handled());
			this.session = session;
		}
		if (current == ShardState.CONNECTED) {
			if (previous == ShardState.IDENTIFYING) {
				this.commands.sessionStarted();
			}
			// What waits is sent when all that belongs to the change is done
			execute(() -> {
			});
			if (previous == ShardState.RESUMING) {
				logger.info("Shard {} has resumed its session", this.id);
			}
			this.keeper.save(snapshot());
		}
		for (ShardListener listener : this.collaborators.listeners()) {
			try {
				listener.onStateChange(this, previous, current);
			}
			catch (RuntimeException ex) {
				logger.error("{} failed on shard {} being {}", listener.getClass().getName(), this.id, current, ex);
			}
		}
		if (current == ShardState.CONNECTED) {
			this.ready.tryEmitEmpty();
		}
	}

	@Override
	public void failed(GatewayClosedException failure) {
		logger.error("Shard {} cannot go on: {}", this.id, failure.getMessage());
		this.commands.close("has failed");
		this.ready.tryEmitError(failure);
		this.onFailure.accept(failure);
	}

	@Override
	public void stopped() {
		this.commands.close("was stopped");
		HandledSequence handled = this.backpressure.handled();
		if (handled == null || this.closeOnStop == CloseOnStop.END) {
			finish();
			return;
		}
		this.stopDeadline = this.collaborators.scheduler()
			.schedule(() -> execute(this::finish), this.options.stopTimeout().toNanos(), TimeUnit.NANOSECONDS);
		this.backpressure.whenAllHandled(this::finish);
	}

	/**
	 * Ends the stop: the session is kept up to what was handled, or forgotten.
	 */
	private void finish() {
		if (this.finished) {
			return;
		}
		this.finished = true;
		if (this.stopDeadline != null) {
			this.stopDeadline.cancel(false);
		}
		this.backpressure.giveUp();
		HandledSequence handled = this.backpressure.handled();
		if (handled != null && handled.pending() > 0) {
			logger.warn("Shard {}: {} events were not handled before the stop", this.id, handled.pending());
		}
		Mono<Void> kept = (this.closeOnStop == CloseOnStop.END) ? this.keeper.remove()
				: this.keeper.saveLast(snapshot());
		kept.subscribe(null, null, this.stopped::tryEmitEmpty);
	}

	private @Nullable StoredSession snapshot() {
		Session session = this.lifecycle.session();
		return (session != null) ? stored(session) : null;
	}

	private @Nullable StoredSession stored(Session session) {
		Secret sessionId = session.id();
		if (sessionId == null) {
			return null;
		}
		long sequence = session.handled().value();
		return (sequence > 0)
				? new StoredSession(this.id, sessionId, session.resumeUrl(), sequence, this.identifiedIntents) : null;
	}

	@Override
	public void received(Connection connection, WebSocketMessage message) {
		this.serial.enter();
		try {
			if (connection == this.connection && this.lifecycle.isOpen()) {
				receive(connection, message);
			}
		}
		catch (MalformedPayloadException ex) {
			closeAndResume("what came is not a payload of the gateway: " + ex.getMessage());
		}
		catch (RuntimeException | LinkageError ex) {
			logger.error("Shard {}: a payload could not be processed", this.id, ex);
			closeAndResume("a payload could not be processed");
		}
		finally {
			this.serial.leave();
		}
	}

	private void receive(Connection connection, WebSocketMessage message) {
		if (connection.append(message)) {
			PayloadBuffer buffer = connection.buffer();
			boolean dispatched = this.corridor.receive(buffer.bytes(), buffer.length());
			buffer.clear();
			if (!dispatched || !this.lifecycle.isOpen() || this.backpressure.dispatched(this.corridor.hasDelivered())) {
				setAlarm();
			}
		}
		connection.consumedOne();
	}

	private void closeAndResume(String reason) {
		this.lifecycle.feed((session) -> session.close(Closure.RESUMABLE, reason));
		setAlarm();
	}

	@Override
	public void ended(Connection connection, @Nullable Throwable failure) {
		execute(() -> connectionEnded(connection, failure));
	}

	private void connectionEnded(Connection connection, @Nullable Throwable failure) {
		if (connection != this.connection) {
			return;
		}
		abandon();
		CloseStatus status = connection.closeStatus();
		String reason = (failure != null) ? Connection.describe(failure) : "";
		if (!connection.isOpen()) {
			logger.debug("Shard {}: could not connect", this.id, failure);
			this.lifecycle.connectionFailed("could not connect: " + reason);
		}
		else if (status != null) {
			String text = status.getReason();
			this.lifecycle.connectionClosed(status.getCode(), (text != null) ? text : "");
		}
		else {
			this.lifecycle.connectionClosed(Closure.NONE, reason);
		}
	}

	private void execute(Runnable task) {
		this.serial.execute(() -> {
			try {
				task.run();
			}
			finally {
				setAlarm();
			}
		});
	}

	private void setAlarm() {
		Session connected = this.lifecycle.connected();
		this.commands.run(connected);
		long wakeAt = Math.min(this.lifecycle.wakeAt(), this.commands.wakeAt(connected));
		this.alarm.set(Math.min(wakeAt, this.backpressure.wakeAt()));
	}

	private void tick() {
		this.alarm.rang();
		this.backpressure.tick();
		this.lifecycle.tick();
	}

}
