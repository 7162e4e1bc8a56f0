package io.github.discordspring.gateway;

import java.util.concurrent.TimeUnit;

import io.github.discordspring.gateway.Closure.Cause;
import org.jspecify.annotations.Nullable;

/**
 * How a shard goes on after a connection: whether with the session of the last one, and
 * after how long.
 * <p>
 * Not safe for use by several threads.
 */
final class Reconnection {

	/** The least time between two attempts to connect. */
	static final long SPACING = TimeUnit.MILLISECONDS.toNanos(250);

	/** How many attempts in a row may fail before it is tried to identify instead. */
	static final int RESUME_ATTEMPTS = 3;

	private static final long SHORTEST_INVALID_WAIT = TimeUnit.SECONDS.toNanos(1);

	private static final long LONGEST_INVALID_WAIT = TimeUnit.SECONDS.toNanos(5);

	private final SessionEnvironment environment;

	/** The last session that Discord knew, closed; may be resumed. */
	private @Nullable Session parent;

	/** How many connections in a row ended before anything new came. */
	private int failures;

	private long attemptedAt;

	Reconnection(SessionEnvironment environment) {
		this.environment = environment;
		this.attemptedAt = environment.clock().getAsLong() - SPACING;
	}

	/**
	 * Sets what the first connection resumes, or that none does.
	 */
	void parent(@Nullable Session parent) {
		this.parent = parent;
	}

	/**
	 * Gives the last session that Discord knew, if it may be resumed.
	 */
	@Nullable Session parent() {
		return this.parent;
	}

	/**
	 * Gives the session that the next connection resumes, or {@code null} if it
	 * identifies. After some failures every other one identifies: if not even Hello comes
	 * from the general address, it is the network that fails, and the session is not lost
	 * yet.
	 */
	@Nullable Session resumed() {
		return (this.failures < RESUME_ATTEMPTS || this.failures % 2 == 0) ? this.parent : null;
	}

	/**
	 * Notes that it is being connected.
	 */
	void attempted() {
		this.attemptedAt = this.environment.clock().getAsLong();
	}

	/**
	 * Notes how a connection ended.
	 * @param session its session, closed
	 */
	void ended(Session session) {
		if (session.id() != null || session.isGreeted()) {
			this.parent = session.isResumable() ? session : null;
		}
		this.failures = session.hasProgressed() ? 0 : this.failures + 1;
	}

	/**
	 * Tells how long to wait after a connection.
	 * @param closure why it ended
	 * @return nanoseconds, not above 0 for not at all
	 */
	long delay(Closure closure) {
		long delay = 0;
		if (closure.isInvalidation()) {
			delay = this.environment.random().nextLong(SHORTEST_INVALID_WAIT, LONGEST_INVALID_WAIT);
		}
		if (closure.isRateLimit()) {
			delay = CommandLimiter.WINDOW;
		}
		if (this.failures > 1 || closure.cause() == Cause.CONNECT) {
			delay = Math.max(delay, Backoff.delay(this.failures, this.environment.random()));
		}
		return Math.max(delay, this.attemptedAt + SPACING - this.environment.clock().getAsLong());
	}

}
