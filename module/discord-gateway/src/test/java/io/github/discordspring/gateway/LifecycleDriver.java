package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import io.github.discordspring.gateway.ControlPayloads.Ready;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link ShardLifecycle} on a clock that stands still until it is moved, and keeps
 * what it did.
 */
final class LifecycleDriver implements ShardActions {

	static final ShardId SHARD = new ShardId(0, 1);

	static final URI GENERAL = URI.create("wss://gateway.discord.gg");

	static final URI RESUME = URI.create("wss://gateway-us-east1-b.discord.gg");

	static final Duration HELLO_TIMEOUT = Duration.ofSeconds(10);

	static final Duration MAX_PAUSE = Duration.ofMinutes(3);

	static final long INTERVAL = 40_000;

	/** What was done, in words, since it was taken last. */
	private final List<String> log = new ArrayList<>();

	final List<ShardState> states = new ArrayList<>();

	final List<Long> handledStarts = new ArrayList<>();

	final Latency latency = new Latency();

	final ShardLifecycle lifecycle;

	/** When something was sent on the connection that there is. */
	final List<Long> sentAt = new ArrayList<>();

	/** When heartbeats were sent, over all connections. */
	final List<Long> heartbeatsAt = new ArrayList<>();

	private final Deque<Runnable> later = new ArrayDeque<>();

	/** Whether a close frame can be sent, or the network is dead. */
	boolean closes = true;

	/** The sessions that were resumed. */
	final List<String> resumedSessions = new ArrayList<>();

	boolean connected;

	CloseCodePolicy closeCodePolicy = CloseCodePolicy.DOCUMENTED;

	/** Makes what says when heartbeats are due. */
	Function<RandomGenerator, HeartbeatHandlerFactory> heartbeatHandlers = (
			random) -> (shard) -> new IntervalHeartbeatHandler(random);

	/** How often identify or resume was sent on the connection that there is. */
	private int begun;

	/** Whether Hello came on the connection that there is. */
	private boolean greeted;

	int identified;

	int resumed;

	int connections;

	long sequence;

	@Nullable GatewayClosedException failure;

	boolean stopped;

	boolean waitsForTurn;

	long now;

	LifecycleDriver() {
		this(1);
	}

	LifecycleDriver(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		SessionEnvironment environment = new SessionEnvironment(SHARD, () -> this.now, random, HELLO_TIMEOUT.toNanos(),
				MAX_PAUSE.toNanos(), this::handledSequence, this.latency,
				(code) -> this.closeCodePolicy.actionAfter(code),
				(shard) -> this.heartbeatHandlers.apply(random).create(shard), (shard) -> new SlidingCommandLimiter());
		this.lifecycle = new ShardLifecycle(environment, this, GENERAL);
	}

	private HandledSequence handledSequence(long start) {
		this.handledStarts.add(start);
		return new HandledSequence(start);
	}

	List<String> log() {
		List<String> taken = List.copyOf(this.log);
		this.log.clear();
		return taken;
	}

	ShardState state() {
		return this.states.isEmpty() ? ShardState.STOPPED : this.states.get(this.states.size() - 1);
	}

	/** Starts, and gives the turn to identify. */
	LifecycleDriver start() {
		this.lifecycle.start(null);
		grantTurn();
		return this;
	}

	/** Starts and gets as far as READY, with sequence 1. */
	LifecycleDriver connect() {
		start();
		hello();
		ready();
		log();
		return this;
	}

	void grantTurn() {
		if (this.waitsForTurn) {
			this.waitsForTurn = false;
			this.lifecycle.turnGranted();
		}
		runLater();
	}

	void hello() {
		hello(INTERVAL);
	}

	void hello(long interval) {
		this.greeted |= interval > 0;
		feed((session) -> session.hello(interval));
	}

	boolean ready() {
		this.sequence = 1;
		boolean delivered = this.lifecycle.ready(1,
				new Ready(new Secret("session-" + this.identified), RESUME, "bot", Snowflakes.empty()));
		runLater();
		return delivered;
	}

	/** The next event in order. */
	boolean dispatch() {
		return dispatch(++this.sequence);
	}

	boolean dispatch(long sequence) {
		return dispatch(sequence, EventType.MESSAGE_CREATE);
	}

	boolean dispatch(long sequence, EventType type) {
		boolean delivered = this.lifecycle.accept(sequence, type);
		runLater();
		return delivered;
	}

	boolean resumed() {
		return dispatch(++this.sequence, EventType.RESUMED);
	}

	void feed(Consumer<Session> input) {
		this.lifecycle.feed(input);
		runLater();
	}

	void closedWith(int code) {
		this.connected = false;
		this.lifecycle.connectionClosed(code, "");
		runLater();
	}

	void connectionFails() {
		this.connected = false;
		this.lifecycle.connectionFailed("refused");
		runLater();
	}

	/** Sends a command, if one may be sent. */
	void command() {
		Session session = this.lifecycle.connected();
		if (session != null && session.acquireCommand()) {
			sent("command");
		}
	}

	/** Moves the clock, stopping wherever something is due. */
	void pass(Duration time) {
		long end = this.now + time.toNanos();
		while (this.lifecycle.wakeAt() <= end) {
			this.now = Math.max(this.now, this.lifecycle.wakeAt());
			this.lifecycle.tick();
			runLater();
		}
		this.now = end;
	}

	/** Moves the clock to where something is due. */
	void passToNext() {
		pass(Duration.ofNanos(this.lifecycle.wakeAt() - this.now));
	}

	void runLater() {
		for (Runnable task = this.later.poll(); task != null; task = this.later.poll()) {
			task.run();
		}
	}

	@Override
	public void heartbeat(long sequence) {
		this.heartbeatsAt.add(this.now);
		sent("heartbeat " + sequence);
	}

	@Override
	public void identify() {
		begin("identify");
		this.identified++;
		sent("identify");
	}

	@Override
	public void resume(Secret sessionId, long sequence) {
		begin("resume");
		this.resumed++;
		this.resumedSessions.add(sessionId.value());
		sent("resume " + sessionId.value() + " " + sequence);
	}

	private void begin(String how) {
		if (++this.begun > 1) {
			throw new AssertionError(how + " was sent on a connection that had begun already");
		}
	}

	/** Each rule about sending holds for all tests. */
	private void sent(String what) {
		if (!this.connected || !this.greeted) {
			throw new AssertionError(what + " was sent without a connection or before Hello");
		}
		int before = this.sentAt.size() - CommandLimiter.LIMIT;
		if (before >= 0 && this.now - this.sentAt.get(before) < CommandLimiter.WINDOW) {
			throw new AssertionError(
					what + " was sent though " + CommandLimiter.LIMIT + " payloads were in 60 seconds");
		}
		this.sentAt.add(this.now);
		this.log.add(what);
	}

	@Override
	public void close(int code, String reason) {
		this.log.add("close " + code);
		if (this.closes) {
			this.later.add(() -> closedWith(Closure.NONE));
		}
	}

	@Override
	public void requestTurn() {
		this.waitsForTurn = true;
		this.log.add("turn");
	}

	@Override
	public void giveUpTurn() {
		this.waitsForTurn = false;
	}

	@Override
	public void connect(URI url) {
		if (this.connected) {
			throw new AssertionError("It connects while there is a connection");
		}
		this.connected = true;
		this.greeted = false;
		this.begun = 0;
		this.connections++;
		this.sentAt.clear();
		this.log.add("connect " + (url.equals(GENERAL) ? "general" : "resume"));
	}

	@Override
	public void abandon() {
		this.connected = false;
		this.log.add("abandon");
	}

	@Override
	public GatewayClosedException describe(Closure closure) {
		return new GatewayClosedException(SHARD, CloseCode.of(closure.code()), closure.reason(), 0);
	}

	@Override
	public void stateChanged(ShardState previous, ShardState current) {
		if (previous != state()) {
			throw new AssertionError("It was " + state() + ", not " + previous);
		}
		this.states.add(current);
	}

	@Override
	public void failed(GatewayClosedException failure) {
		this.failure = failure;
	}

	@Override
	public void stopped() {
		this.stopped = true;
	}

}
