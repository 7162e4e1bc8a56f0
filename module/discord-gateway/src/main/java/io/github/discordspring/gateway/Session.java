package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.gateway.Closure.Cause;
import io.github.discordspring.gateway.ControlPayloads.Ready;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;
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

	private static final long NEVER = Heartbeat.NEVER;

	private static final long LONGEST_INTERVAL_MILLIS = TimeUnit.DAYS.toMillis(1);

	private final SessionEnvironment environment;

	private final SessionActions actions;

	private final Heartbeat heartbeat;

	private final CommandLimiter limiter;

	private final HandledSequence handled;

	private volatile State state = State.AWAITING_HELLO;

	private @Nullable Secret id;

	private @Nullable URI resumeUrl;

	/** The highest sequence that was received, 0 if none. */
	private long received;

	/** The sequence behind which a gap was met and a resume tried, -1 if none. */
	private long gapAfter = -1;

	private long helloDeadline;

	private long pauseDeadline = NEVER;

	private boolean greeted;

	private boolean progressed;

	private @Nullable Closure closure;

	/**
	 * Starts a session that is new to Discord.
	 */
	Session(SessionEnvironment environment, SessionActions actions) {
		this(environment, actions, environment.handledSequences().apply(0));
	}

	private Session(SessionEnvironment environment, SessionActions actions, HandledSequence handled) {
		this.environment = environment;
		this.actions = actions;
		this.handled = handled;
		this.heartbeat = new Heartbeat(environment.latency());
		this.limiter = environment.commandLimiters().create(environment.shard());
		this.helloDeadline = environment.clock().getAsLong() + environment.helloTimeout();
	}

	/**
	 * Starts from a session that was stored.
	 */
	static Session restored(SessionEnvironment environment, SessionActions actions, StoredSession stored) {
		Session session = new Session(environment, actions, environment.handledSequences().apply(stored.sequence()));
		session.id = stored.sessionId();
		session.resumeUrl = stored.resumeUrl();
		session.received = stored.sequence();
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
		Session successor = new Session(this.environment, this.actions, this.handled);
		successor.id = this.id;
		successor.resumeUrl = this.resumeUrl;
		successor.received = this.received;
		successor.gapAfter = this.gapAfter;
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
		this.heartbeat.start(now, intervalMillis, this.environment.random().nextDouble());
		this.limiter.record(now);
		if (this.id != null) {
			this.state = State.RESUMING;
			this.actions.resume(this.id, this.received);
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
		this.received = sequence;
		this.state = State.CONNECTED;
		return true;
	}

	/**
	 * Takes any other dispatch.
	 * @return whether it is to be delivered
	 */
	boolean accept(long sequence, EventType type) {
		this.heartbeat.heard();
		if (this.state == State.CONNECTED && sequence == this.received + 1) {
			this.received = sequence;
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
		if (sequence <= this.received) {
			logger.debug("Shard {}: {} with sequence {} came after {} and is ignored", this.environment.shard(), type,
					sequence, this.received);
			return false;
		}
		if (sequence > this.received + 1 && isNewGap(sequence, type)) {
			return false;
		}
		this.received = sequence;
		this.progressed |= !type.equals(EventType.RESUMED) && !type.equals(EventType.READY);
		return true;
	}

	private boolean isNewGap(long sequence, EventType type) {
		if (this.gapAfter == this.received) {
			logger.warn("Shard {}: Discord does not have the events between {} and {} any more; the session goes on "
					+ "without them", this.environment.shard(), this.received, sequence);
			return false;
		}
		this.gapAfter = this.received;
		close(Closure.RESUMABLE, type + " with sequence " + sequence + " came after " + this.received, Cause.OWN);
		return true;
	}

	void heartbeatRequested() {
		if (this.greeted && isOpen()) {
			long now = this.environment.clock().getAsLong();
			if (this.limiter.tryAcquire(now, this.heartbeat.perMinute())) {
				this.heartbeat.sentOnRequest();
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
		return this.state == State.CONNECTED
				&& this.limiter.tryAcquire(this.environment.clock().getAsLong(), this.heartbeat.reserve());
	}

	/**
	 * Tells when a command may be sent.
	 */
	long commandAt() {
		return (this.state == State.CONNECTED)
				? this.limiter.availableAt(this.environment.clock().getAsLong(), this.heartbeat.reserve()) : NEVER;
	}

	/**
	 * Tells how many commands may be sent. May be called by any thread.
	 * @param waiting how many wait
	 */
	CommandAllowance allowance(int waiting) {
		int reserve = this.heartbeat.reserve();
		long now = this.environment.clock().getAsLong();
		boolean connected = this.state == State.CONNECTED;
		return new CommandAllowance(CommandLimiter.LIMIT - reserve,
				connected ? this.limiter.available(now, reserve) : 0,
				Duration.ofNanos(connected ? this.limiter.availableAt(now, reserve) - now : 0), waiting);
	}

	void heartbeatAcknowledged() {
		if (isOpen()) {
			this.heartbeat.acknowledged(this.environment.clock().getAsLong());
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
			String reason = "Discord declared the session invalid" + (resumable ? ", but it may be resumed" : "");
			CloseAction action = (resumable && this.id != null) ? CloseAction.RESUME : CloseAction.NEW_SESSION;
			end(new Closure(Closure.RESUMABLE, reason, action, Cause.INVALIDATED));
			this.actions.close(Closure.RESUMABLE, reason);
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
		this.heartbeat.catchUp();
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
		else if (this.heartbeat.isDue(now)) {
			if (this.heartbeat.isZombie() && this.pauseDeadline == NEVER) {
				close(Closure.RESUMABLE, "the last heartbeat was not answered", Cause.OWN);
			}
			else {
				this.limiter.record(now);
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
		boolean ends = this.id == null || code == Closure.NORMAL;
		end(new Closure(code, reason, ends ? CloseAction.NEW_SESSION : CloseAction.RESUME, cause));
		this.actions.close(code, reason);
	}

	/**
	 * Notes that the connection is gone.
	 * @param code the other side's close code, {@link Closure#NONE} if there is none
	 */
	void closed(int code, String reason) {
		if (isOpen()) {
			CloseAction action = (code == Closure.NONE) ? CloseAction.RESUME : actionAfter(CloseCode.of(code));
			Cause cause = (action == CloseAction.NEW_SESSION) ? Cause.REMOTE_INVALIDATED : Cause.REMOTE;
			if (action == CloseAction.RESUME && this.id == null) {
				action = CloseAction.NEW_SESSION;
			}
			end(new Closure(code, reason, action, cause));
		}
	}

	private CloseAction actionAfter(CloseCode code) {
		try {
			return this.environment.closeCodePolicy().actionAfter(code);
		}
		catch (RuntimeException ex) {
			logger.error("Shard {}: the close code policy failed on {}; what Discord documents is done",
					this.environment.shard(), code, ex);
			return code.action();
		}
	}

	/**
	 * Notes that there was no connection in the first place.
	 */
	void unreachable(String reason) {
		if (isOpen()) {
			end(new Closure(Closure.NONE, reason, (this.id != null) ? CloseAction.RESUME : CloseAction.NEW_SESSION,
					Cause.CONNECT));
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
		return (this.received > 0) ? this.received : -1;
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
		return this.handled;
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
