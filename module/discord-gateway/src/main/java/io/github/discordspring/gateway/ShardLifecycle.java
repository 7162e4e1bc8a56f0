package io.github.discordspring.gateway;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.discordspring.gateway.ControlPayloads.Ready;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.CloseAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a shard does from its start to its stop, over all its connections, without input
 * or output: when it connects, where to, and whether the session of the next connection
 * goes on with that of the last. Between start and stop it is connected, or waits for a
 * time or for its turn to identify, or has failed for good.
 * <p>
 * Not safe for use by several threads.
 */
final class ShardLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ShardLifecycle.class);

	/** How long a close frame may take to be sent before the connection is dropped. */
	static final long CLOSE_TIMEOUT = TimeUnit.SECONDS.toNanos(2);

	private static final long NEVER = Long.MAX_VALUE;

	private final SessionEnvironment environment;

	private final ShardActions actions;

	private final URI url;

	private Phase phase = Phase.STOPPED;

	private ShardState state = ShardState.STOPPED;

	/** The session of the connection that there is, or that is being made. */
	private @Nullable Session session;

	private final Reconnection reconnection;

	private long wakeAt = NEVER;

	private boolean paused;

	private boolean stopping;

	/**
	 * Makes the lifecycle of a shard.
	 * @param environment what its sessions need to know
	 * @param actions what it does to the outside
	 * @param url the general address, without query
	 */
	ShardLifecycle(SessionEnvironment environment, ShardActions actions, URI url) {
		this.environment = environment;
		this.actions = actions;
		this.url = url;
		this.reconnection = new Reconnection(environment);
	}

	/**
	 * Starts.
	 * @param stored session to resume, or {@code null} to identify
	 */
	void start(@Nullable StoredSession stored) {
		if (this.phase == Phase.STOPPED && !this.stopping) {
			this.reconnection
				.parent((stored != null) ? Session.restored(this.environment, this.actions, stored) : null);
			attempt();
		}
	}

	/**
	 * Stops for good.
	 * @param code goes onto the wire if there is a connection; 1000 ends the session
	 */
	void stop(int code) {
		this.stopping = true;
		switch (this.phase) {
			case WAITING, PAUSED -> stopped();
			case QUEUED -> {
				this.actions.giveUpTurn();
				stopped();
			}
			case OPEN -> {
				Objects.requireNonNull(this.session).close(code, "the shard is stopped");
				afterInput();
			}
			case STOPPED, FAILED -> this.actions.stopped();
			case CLOSING -> {
			}
		}
	}

	/**
	 * Makes the shard fail because another one did, unless it is connected: it could only
	 * fail in the same way.
	 */
	void failWith(GatewayClosedException failure) {
		if (this.phase == Phase.WAITING || this.phase == Phase.QUEUED || this.phase == Phase.PAUSED) {
			this.actions.giveUpTurn();
			fail(failure);
		}
	}

	/**
	 * Notes that it is this shard's turn to identify.
	 */
	void turnGranted() {
		if (this.phase == Phase.QUEUED) {
			connect(new Session(this.environment, this.actions), this.url);
		}
		else {
			this.actions.giveUpTurn();
		}
	}

	/**
	 * Feeds the session, and does what follows from it.
	 */
	void feed(Consumer<Session> input) {
		if (this.phase == Phase.OPEN) {
			input.accept(Objects.requireNonNull(this.session));
			afterInput();
		}
	}

	/**
	 * Takes READY.
	 * @return whether it is to be delivered
	 */
	boolean ready(long sequence, Ready ready) {
		if (this.phase != Phase.OPEN) {
			return false;
		}
		boolean accepted = Objects.requireNonNull(this.session).ready(sequence, ready);
		afterInput();
		return accepted;
	}

	/**
	 * Takes any other dispatch.
	 * @return whether it is to be delivered
	 */
	boolean accept(long sequence, EventType type) {
		Session session = this.session;
		if (session == null) {
			return false;
		}
		Session.State before = session.state();
		boolean accepted = session.accept(sequence, type);
		if (session.state() != before) {
			afterInput();
		}
		return accepted;
	}

	/**
	 * Tells whether there is a connection, or one is being made.
	 */
	boolean isOpen() {
		return this.phase == Phase.OPEN;
	}

	/**
	 * Notes that the connection is gone, or was closed as was asked for.
	 * @param code the other side's close code, {@link Closure#NONE} if there is none
	 */
	void connectionClosed(int code, String reason) {
		if (this.phase == Phase.CLOSING) {
			next();
		}
		else {
			feed((session) -> session.closed(code, reason));
		}
	}

	/**
	 * Notes that there is no connection in the first place.
	 */
	void connectionFailed(String reason) {
		if (this.phase == Phase.CLOSING) {
			next();
		}
		else {
			feed((session) -> session.unreachable(reason));
		}
	}

	void readingPaused() {
		this.paused = true;
		feed(Session::readingPaused);
	}

	void readingResumed() {
		this.paused = false;
		if (this.phase == Phase.PAUSED) {
			attempt();
		}
		else {
			feed(Session::readingResumed);
		}
	}

	/**
	 * Takes the time: does what is due.
	 */
	void tick() {
		boolean due = this.environment.clock().getAsLong() >= this.wakeAt;
		switch (this.phase) {
			case WAITING -> {
				if (due) {
					attempt();
				}
			}
			case CLOSING -> {
				if (due) {
					logger.debug("Shard {}: the close frame could not be sent in time", this.environment.shard());
					this.actions.abandon();
					next();
				}
			}
			case OPEN -> feed(Session::tick);
			case STOPPED, QUEUED, PAUSED, FAILED -> {
			}
		}
	}

	/**
	 * Tells when {@link #tick()} has something to do.
	 */
	long wakeAt() {
		return switch (this.phase) {
			case WAITING, CLOSING -> this.wakeAt;
			case OPEN -> Objects.requireNonNull(this.session).wakeAt();
			case STOPPED, QUEUED, PAUSED, FAILED -> NEVER;
		};
	}

	/**
	 * Gives the session that there is, or the last one that Discord knew.
	 */
	@Nullable Session session() {
		return (this.session != null && this.session.id() != null) ? this.session : this.reconnection.parent();
	}

	/**
	 * Gives the session whose connection takes commands, if there is one.
	 */
	@Nullable Session connected() {
		Session open = this.session;
		return (this.phase == Phase.OPEN && open != null && open.state() == Session.State.CONNECTED) ? open : null;
	}

	private void attempt() {
		if (this.paused) {
			enter(Phase.PAUSED, ShardState.WAITING);
			return;
		}
		Session resumed = this.reconnection.resumed();
		if (resumed != null) {
			Session successor = resumed.successor();
			URI resumeUrl = successor.resumeUrl();
			connect(successor, (resumeUrl != null) ? resumeUrl : this.url);
		}
		else {
			enter(Phase.QUEUED, ShardState.WAITING);
			this.actions.requestTurn();
		}
	}

	private void connect(Session session, URI url) {
		this.session = session;
		this.reconnection.attempted();
		enter(Phase.OPEN, ShardState.CONNECTING);
		this.actions.connect(url);
	}

	private void afterInput() {
		Session session = Objects.requireNonNull(this.session);
		Closure closure = session.closure();
		if (closure == null) {
			publish(switch (session.state()) {
				case AWAITING_HELLO -> ShardState.CONNECTING;
				case IDENTIFYING -> ShardState.IDENTIFYING;
				case RESUMING -> ShardState.RESUMING;
				case CONNECTED, CLOSED -> ShardState.CONNECTED;
			});
		}
		else if (this.phase == Phase.OPEN) {
			if (closure.code() != Closure.NONE && !closure.isRemote()) {
				enter(Phase.CLOSING, ShardState.WAITING);
				this.wakeAt = this.environment.clock().getAsLong() + CLOSE_TIMEOUT;
			}
			else {
				next();
			}
		}
	}

	/**
	 * Decides what follows after a connection.
	 */
	private void next() {
		Session session = Objects.requireNonNull(this.session);
		Closure closure = Objects.requireNonNull(session.closure());
		this.session = null;
		this.actions.giveUpTurn();
		this.reconnection.ended(session);
		if (this.stopping) {
			stopped();
		}
		else if (closure.action() == CloseAction.FATAL) {
			fail(this.actions.describe(closure));
		}
		else {
			long delay = this.reconnection.delay(closure);
			logger.warn("Shard {}: {}; {} in {} ms", this.environment.shard(), closure,
					(this.reconnection.resumed() != null) ? "the session is resumed" : "a new session is started",
					TimeUnit.NANOSECONDS.toMillis(delay));
			this.wakeAt = this.environment.clock().getAsLong() + delay;
			enter(Phase.WAITING, ShardState.WAITING);
			tick();
		}
	}

	private void stopped() {
		enter(Phase.STOPPED, ShardState.STOPPED);
		this.actions.stopped();
	}

	private void fail(GatewayClosedException failure) {
		this.reconnection.parent(null);
		enter(Phase.FAILED, ShardState.FAILED);
		this.actions.failed(failure);
	}

	private void enter(Phase phase, ShardState state) {
		this.phase = phase;
		publish(state);
	}

	private void publish(ShardState state) {
		if (state != this.state) {
			ShardState previous = this.state;
			this.state = state;
			this.actions.stateChanged(previous, state);
		}
	}

	/**
	 * What a shard is busy with.
	 */
	private enum Phase {

		/** Nothing: it was not started, or was stopped. */
		STOPPED,

		/** Waiting for a time to connect. */
		WAITING,

		/** Waiting for its turn to identify. */
		QUEUED,

		/** Waiting until listeners have caught up, as nothing would be read. */
		PAUSED,

		/** Connecting or connected, as its session says. */
		OPEN,

		/** Waiting until the close frame is sent. */
		CLOSING,

		/** Nothing: it cannot go on. */
		FAILED

	}

}
