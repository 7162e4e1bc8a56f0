package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
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
import io.github.discordspring.model.gateway.UpdatePresence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A shard whose connections this process holds: puts its parts together, carries out what
 * its {@link ShardLifecycle} decides, and answers to others. Everything but answers runs
 * under its {@link SerialExecutor}.
 */
final class LocalShard implements Shard, ShardActions {

	private static final Logger logger = LoggerFactory.getLogger(LocalShard.class);

	private final ShardId id;

	private final Collaborators collaborators;

	private final Consumer<GatewayClosedException> onFailure;

	private final GatewayOptions options;

	private final ShardLifecycle lifecycle;

	private final ShardSocket socket;

	private final ShardStop stop;

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

	private volatile int identifiedIntents;

	private volatile ShardState state = ShardState.STOPPED;

	/** The session that is connected, or was last. */
	private volatile @Nullable Session session;

	/**
	 * Makes a shard that is not started yet.
	 * @param id which one it is
	 * @param url the general address, without query
	 * @param collaborators what it shares with others
	 * @param identifyLimiter gives turns to identify
	 * @param sink gets what is dispatched
	 * @param onFailure is told when it has failed for good
	 */
	LocalShard(ShardId id, URI url, Collaborators collaborators, IdentifyLimiter identifyLimiter, DispatchSink sink,
			Consumer<GatewayClosedException> onFailure) {
		this.id = id;
		this.collaborators = collaborators;
		this.onFailure = onFailure;
		this.options = collaborators.options();
		this.writer = new PayloadWriter(this.options.encoding());
		LongSupplier time = collaborators.clock();
		long start = time.getAsLong();
		LongSupplier clock = () -> time.getAsLong() - start;
		this.alarm = new Alarm(collaborators.scheduler(), clock, () -> execute(this::tick));
		this.turn = new IdentifyTurn(id, identifyLimiter, this::execute);
		this.keeper = new SessionKeeper(id, collaborators.sessionStore());
		this.lifecycle = new ShardLifecycle(new SessionEnvironment(id, clock, new SplittableRandom(),
				this.options.connectTimeout().toNanos(), this.options.maxPause().toNanos(), this::newHandledSequence,
				this.latency, collaborators.closeCodePolicy(), collaborators.heartbeatHandlers(),
				collaborators.commandLimiters()), this, url);
		this.commands = new ShardCommands(id, clock, this.writer, () -> this.identifiedIntents, this::sendCommand);
		this.commands.presence(this.options.presence());
		this.calls = new ShardCalls(id, this.commands, this::state, this::execute);
		this.backpressure = new Backpressure(id, this.options, this.lifecycle, clock, collaborators.suspends(),
				this::execute);
		this.socket = new ShardSocket(id, collaborators, this.lifecycle,
				new Corridor(id, this.options.encoding(), sink, this.lifecycle, this.commands, this.guilds),
				this.backpressure, this.serial, this::execute, this::setAlarm);
		this.stop = new ShardStop(id, this.backpressure, this.keeper, this::snapshot, collaborators, this::execute);
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
	 * Gives what it is shown to do, at the next identify too.
	 */
	@Nullable UpdatePresence presence() {
		return this.commands.presence();
	}

	/**
	 * Has it shown as another was, before it is started.
	 */
	void presenceOf(LocalShard other) {
		this.commands.presence(other.presence());
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
	 * Starts with a new session, whatever is stored, and leaves the store alone.
	 * @see #keepSession(LocalShard)
	 */
	void startBeside() {
		this.keeper.giveWay();
		execute(() -> start(null));
	}

	/**
	 * Keeps its session in the store from now on.
	 * @param former the shard of the same id that did so far, if there is one
	 * @see #saveSession()
	 */
	void keepSession(@Nullable LocalShard former) {
		this.keeper.takeOver((former != null) ? former.keeper : null);
	}

	void saveSession() {
		execute(() -> this.keeper.save(snapshot()));
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
		return this.stop.isAsked() || this.state == ShardState.FAILED;
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
		return this.stop.isAsked() ? this.stop.done() : Mono.empty();
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
		return stop(closeOnStop, true);
	}

	/**
	 * Stops for good.
	 * @param waits whether to wait for what is being handled, see
	 * {@link #stop(CloseOnStop)}
	 */
	Mono<Void> stop(CloseOnStop closeOnStop, boolean waits) {
		this.stop.ask();
		execute(() -> {
			this.stop.closeOnStop(closeOnStop, waits);
			this.lifecycle.stop(closeOnStop.code());
		});
		return this.stop.done();
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
		this.socket.connect(url);
	}

	@Override
	public void identify() {
		this.identifiedIntents = this.options.intents().getAsInt();
		byte[] identify = this.writer.identify(this.options, this.id, this.identifiedIntents, this.commands.presence());
		if (identify.length > PayloadWriter.LONGEST) {
			logger.warn("Shard {}: the presence is too long to identify with and is left out", this.id);
			identify = this.writer.identify(this.options, this.id, this.identifiedIntents, null);
		}
		else {
			this.commands.identified();
		}
		this.socket.send(Opcode.IDENTIFY, identify);
		this.turn.used();
	}

	@Override
	public void resume(Secret sessionId, long sequence) {
		this.socket.send(Opcode.RESUME, this.writer.resume(this.options.token(), sessionId, sequence));
	}

	@Override
	public void heartbeat(long sequence) {
		this.socket.send(Opcode.HEARTBEAT, this.writer.heartbeat(sequence));
		this.socket.trim();
		this.keeper.save(snapshot());
	}

	private void sendCommand(PendingCommand command) {
		this.socket.send(command.opcode(), command.payload());
	}

	@Override
	public void close(int code, String reason) {
		this.socket.close(code, reason);
	}

	@Override
	public void abandon() {
		this.socket.abandon();
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
				this.guilds.resumed();
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
		this.stop.disconnected();
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
		this.commands.run(connected, !this.backpressure.isPaused());
		long wakeAt = Math.min(this.lifecycle.wakeAt(), this.commands.wakeAt(connected));
		this.alarm.set(Math.min(wakeAt, this.backpressure.wakeAt()));
	}

	private void tick() {
		this.alarm.rang();
		this.backpressure.tick();
		this.lifecycle.tick();
	}

}
