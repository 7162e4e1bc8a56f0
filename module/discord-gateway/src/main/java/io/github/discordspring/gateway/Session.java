package io.github.discordspring.gateway;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.gateway.Closure.Cause;
import io.github.discordspring.gateway.ControlPayloads.Ready;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.CloseAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The protocol of the gateway on one connection, without input or output: it is fed with
 * what came and with the time, and says what to send and when to close. It identifies or
 * resumes, never both. When it is closed it is dead; its {@link #successor()} may go on
 * with the session that Discord knows.
 * <p>
 * Not safe for use by several threads.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#connection-lifecycle">Connection
 * lifecycle</a>
 */
final class Session {

	private static final Logger logger = LoggerFactory.getLogger(Session.class);

	private static final long NEVER = HeartbeatHandler.NEVER;

	private static final long LONGEST_INTERVAL_MILLIS = TimeUnit.DAYS.toMillis(1);

	private final SessionEnvironment environment;

	private final SessionActions actions;

	private final HeartbeatHandler heartbeat;

	private final OutboundLimit limit;

	private final EventSequence events;

	private volatile State state = State.AWAITING_HELLO;

	private @Nullable Secret id;

	private @Nullable URI resumeUrl;

	private long helloDeadline;

	private long pauseDeadline = NEVER;

	private boolean greeted;

	private boolean progressed;

	private @Nullable Closure closure;

	/**
	 * Starts a session that is new to Discord.
	 */
	Session(SessionEnvironment environment, SessionActions actions) {
		this(environment, actions, new EventSequence(0, environment.handledSequences().apply(0)));
	}

	private Session(SessionEnvironment environment, SessionActions actions, EventSequence events) {
		this.environment = environment;
		this.actions = actions;
		this.events = events;
		this.heartbeat = environment.heartbeatHandlers().create(environment.shard());
		this.limit = new OutboundLimit(environment.commandLimiters().create(environment.shard()), this.heartbeat);
		this.helloDeadline = environment.clock().getAsLong() + environment.helloTimeout();
	}

	/**
	 * Starts from a session that was stored.
	 */
	static Session restored(SessionEnvironment environment, SessionActions actions, StoredSession stored) {
		Session session = new Session(environment, actions,
				new EventSequence(stored.sequence(), environment.handledSequences().apply(stored.sequence())));
		session.id = stored.sessionId();
		session.resumeUrl = stored.resumeUrl();
		session.closed(Closure.NONE, "stored earlier");
		return session;
	}

	/**
	 * Makes the session of the next connection.
	 * @return one that resumes if this one can be resumed, otherwise one that identifies
	 */
	Session successor() {
		if (this.closure == null) {
			throw new IllegalStateException("Only a closed session has a successor");
		}
		if (!isResumable()) {
			return new Session(this.environment, this.actions);
		}
		Session successor = new Session(this.environment, this.actions, this.events.copy());
		successor.id = this.id;
		successor.resumeUrl = this.resumeUrl;
		return successor;
	}

	void hello(long intervalMillis) {
		if (this.state != State.AWAITING_HELLO) {
			logger.debug("Shard {}: Hello came again and is ignored", this.environment.shard());
			return;
		}
		if (intervalMillis <= 0 || intervalMillis > LONGEST_INTERVAL_MILLIS) {
			close(Closure.RESUMABLE, "Hello with a heartbeat interval of " + intervalMillis + " ms", Cause.OWN);
			return;
		}
		this.greeted = true;
		long now = this.environment.clock().getAsLong();
		this.heartbeat.start(now, TimeUnit.MILLISECONDS.toNanos(intervalMillis));
		this.limit.record(now);
		if (this.id != null) {
			this.state = State.RESUMING;
			this.actions.resume(this.id, this.events.received());
		}
		else {
			this.state = State.IDENTIFYING;
			this.actions.identify();
		}
	}

	/**
	 * Takes READY.
	 * @return whether it is to be delivered
	 */
	boolean ready(long sequence, Ready ready) {
		if (this.state != State.IDENTIFYING) {
			return accept(sequence, EventType.READY);
		}
		logger.info("Shard {} is ready as {}; guilds: {}", this.environment.shard(), ready.user(),
				ready.guilds().size());
		this.id = ready.sessionId();
		this.resumeUrl = ready.resumeUrl();
		this.events.begin(sequence);
		this.state = State.CONNECTED;
		return true;
	}

	/**
	 * Takes any other dispatch.
	 * @return whether it is to be delivered
	 */
	boolean accept(long sequence, EventType type) {
		this.heartbeat.received();
		if (this.state == State.CONNECTED && this.events.advance(sequence)) {
			this.progressed = true;
			return true;
		}
		return acceptOutOfLine(sequence, type);
	}

	private boolean acceptOutOfLine(long sequence, EventType type) {
		if (this.state != State.RESUMING && this.state != State.CONNECTED) {
			logger.debug("Shard {}: {} came while {} and is ignored", this.environment.shard(), type, this.state);
			return false;
		}
		if (type.equals(EventType.RESUMED) && this.state == State.RESUMING) {
			this.state = State.CONNECTED;
		}
		long before = this.events.received();
		switch (this.events.take(sequence)) {
			case OLD -> {
				logger.debug("Shard {}: {} with sequence {} came after {} and is ignored", this.environment.shard(),
						type, sequence, before);
				return false;
			}
			case GAP -> {
				close(Closure.RESUMABLE, type + " with sequence " + sequence + " came after " + before, Cause.OWN);
				return false;
			}
			case SAME_GAP -> logger.warn("Shard {}: Discord does not have the events between {} and {} any more; "
					+ "the session goes on without them", this.environment.shard(), before, sequence);
			case NEXT -> {
			}
		}
		this.progressed |= !type.equals(EventType.RESUMED) && !type.equals(EventType.READY);
		return true;
	}

	void heartbeatRequested() {
		if (this.greeted && isOpen()) {
			long now = this.environment.clock().getAsLong();
			if (this.limit.acquireHeartbeat(now)) {
				this.heartbeat.sentOnRequest(now);
				this.actions.heartbeat(sequence());
			}
			else {
				logger.debug("Shard {}: too many heartbeats are asked for; the next goes when it is due",
						this.environment.shard());
			}
		}
	}

	/**
	 * Counts a command, if one may be sent now. What heartbeats need stays free.
	 * @return whether it may
	 */
	boolean acquireCommand() {
		return this.state == State.CONNECTED && this.limit.acquireCommand(this.environment.clock().getAsLong());
	}

	/**
	 * Tells when a command may be sent.
	 */
	long commandAt() {
		return (this.state == State.CONNECTED) ? this.limit.commandAt(this.environment.clock().getAsLong()) : NEVER;
	}

	/**
	 * Tells how many commands may be sent. May be called by any thread.
	 * @param waiting how many wait
	 */
	CommandAllowance allowance(int waiting) {
		return this.limit.allowance(this.environment.clock().getAsLong(), this.state == State.CONNECTED, waiting);
	}

	void heartbeatAcknowledged() {
		if (isOpen()) {
			long latency = this.heartbeat.acknowledged(this.environment.clock().getAsLong());
			if (latency >= 0) {
				this.environment.latency().record(latency);
			}
			this.progressed |= this.state == State.CONNECTED;
		}
	}

	void reconnectRequested() {
		if (isOpen()) {
			close(Closure.RESUMABLE, "Discord asked to connect anew", Cause.OWN);
		}
	}

	void invalidated(boolean resumable) {
		if (isOpen()) {
			end(Closure.invalidated(resumable, this.id != null));
			this.actions.close(Closure.RESUMABLE, Objects.requireNonNull(this.closure).reason());
		}
	}

	/**
	 * Notes that nothing is read, because too much is being handled: neither answers to
	 * heartbeats nor anything else can come.
	 */
	void readingPaused() {
		this.pauseDeadline = this.environment.clock().getAsLong() + this.environment.maxPause();
	}

	void readingResumed() {
		this.pauseDeadline = NEVER;
		this.heartbeat.readingResumed();
	}

	/**
	 * Takes the time: does what is due.
	 */
	void tick() {
		if (!isOpen()) {
			return;
		}
		long now = this.environment.clock().getAsLong();
		if (this.state == State.AWAITING_HELLO) {
			if (now >= this.helloDeadline) {
				close(Closure.RESUMABLE, "no Hello within " + millis(this.environment.helloTimeout()), Cause.CONNECT);
			}
		}
		else if (now >= this.pauseDeadline) {
			close(Closure.RESUMABLE, "listeners did not catch up within " + millis(this.environment.maxPause()),
					Cause.OWN);
		}
		else if (now >= this.heartbeat.nextAt()) {
			if (this.pauseDeadline == NEVER && this.heartbeat.isDead()) {
				close(Closure.RESUMABLE, "the last heartbeat was not answered", Cause.OWN);
			}
			else {
				this.limit.record(now);
				this.heartbeat.sent(now);
				this.actions.heartbeat(sequence());
			}
		}
	}

	/**
	 * Tells when {@link #tick()} has something to do.
	 */
	long wakeAt() {
		return switch (this.state) {
			case AWAITING_HELLO -> this.helloDeadline;
			case CLOSED -> NEVER;
			default -> Math.min(this.heartbeat.nextAt(), this.pauseDeadline);
		};
	}

	/**
	 * Closes the connection.
	 * @param code goes onto the wire; 1000 ends the session
	 */
	void close(int code, String reason) {
		if (isOpen()) {
			close(code, reason, Cause.OWN);
		}
	}

	private void close(int code, String reason, Cause cause) {
		end(Closure.own(code, reason, cause, this.id != null));
		this.actions.close(code, reason);
	}

	/**
	 * Notes that the connection is gone.
	 * @param code the other side's close code, {@link Closure#NONE} if there is none
	 */
	void closed(int code, String reason) {
		if (isOpen()) {
			end(Closure.remote(code, reason, this.environment, this.id != null));
		}
	}

	/**
	 * Notes that there was no connection in the first place.
	 */
	void unreachable(String reason) {
		if (isOpen()) {
			end(Closure.unreachable(reason, this.id != null));
		}
	}

	private void end(Closure closure) {
		this.closure = closure;
		this.state = State.CLOSED;
	}

	private boolean isOpen() {
		return this.state != State.CLOSED;
	}

	private long sequence() {
		return (this.events.received() > 0) ? this.events.received() : -1;
	}

	private static String millis(long nanos) {
		return TimeUnit.NANOSECONDS.toMillis(nanos) + " ms";
	}

	State state() {
		return this.state;
	}

	/**
	 * Tells why it is closed.
	 */
	@Nullable Closure closure() {
		return this.closure;
	}

	/**
	 * Tells whether Discord knows it and may still do so. May be called by any thread.
	 */
	boolean isEstablished() {
		return this.state != State.AWAITING_HELLO && this.state != State.IDENTIFYING
				&& (this.state != State.CLOSED || isResumable());
	}

	boolean isResumable() {
		return this.closure != null && this.id != null && this.closure.action() == CloseAction.RESUME;
	}

	/**
	 * Tells whether Hello came, and so whether it identified or resumed.
	 */
	boolean isGreeted() {
		return this.greeted;
	}

	/**
	 * Tells whether anything new came, beyond READY or RESUMED.
	 */
	boolean hasProgressed() {
		return this.progressed;
	}

	@Nullable Secret id() {
		return this.id;
	}

	@Nullable URI resumeUrl() {
		return this.resumeUrl;
	}

	HandledSequence handled() {
		return this.events.handled();
	}

	/**
	 * Where a connection stands.
	 */
	enum State {

		/** Connecting, or connected and waiting for the first message. */
		AWAITING_HELLO,

		/** Identify was sent, READY has not come. */
		IDENTIFYING,

		/** Resume was sent, RESUMED has not come; events are replayed. */
		RESUMING,

		/** Events come as they happen. */
		CONNECTED,

		/** It is over. */
		CLOSED

	}

}
