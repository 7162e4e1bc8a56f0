package io.github.discordspring.rest.ratelimit;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * A limit over all routes: so many requests in any second.
 * <p>
 * A place is free again a second after its request was answered. As Discord counted the
 * request before it answered, the limit holds wherever Discord's seconds begin.
 * <p>
 * Guarded by the limiter's lock. Times are nanoseconds of the limiter's clock.
 */
final class Gate {

	/** How long a request may be on its way until Discord counts it. */
	static final long TRANSIT = 1_000_000_000L;

	private static final long PERIOD = 1_000_000_000L;

	final TreeSet<Ticket> waiting = new TreeSet<>();

	final Alarm alarm = new Alarm();

	private final int limit;

	/** Requests that may not have been counted yet, in the order in which they left. */
	private final Set<Ticket> underway = new LinkedHashSet<>();

	/** When the places of the others are free again. */
	private final PriorityQueue<Long> freeAt = new PriorityQueue<>();

	private long pausedUntil;

	/**
	 * Makes a gate.
	 * @param limit requests in a second, 0 for no limit
	 */
	Gate(int limit) {
		this.limit = limit;
	}

	long pause(long now) {
		return Math.max(0, this.pausedUntil - now);
	}

	void pauseUntil(long until) {
		this.pausedUntil = Math.max(this.pausedUntil, until);
	}

	/**
	 * Tells when the next request may leave.
	 * @return the moment; {@code now} or less if it may leave now
	 */
	long opensAt(long now) {
		if (this.limit == 0 || this.pausedUntil > now) {
			return this.pausedUntil;
		}
		settle(now);
		if (this.underway.size() + this.freeAt.size() < this.limit) {
			return now;
		}
		long next = this.freeAt.isEmpty() ? Long.MAX_VALUE : this.freeAt.element();
		return this.underway.isEmpty() ? next
				: Math.min(next, this.underway.iterator().next().sentAt + TRANSIT + PERIOD);
	}

	void sent(Ticket ticket) {
		if (this.limit != 0) {
			this.underway.add(ticket);
		}
	}

	void answered(Ticket ticket, long now) {
		if (this.underway.remove(ticket)) {
			this.freeAt.add(now + PERIOD);
		}
	}

	boolean isIdle(long now) {
		settle(now);
		return this.waiting.isEmpty() && this.underway.isEmpty() && this.freeAt.isEmpty() && this.pausedUntil <= now;
	}

	private void settle(long now) {
		Iterator<Ticket> sent = this.underway.iterator();
		while (sent.hasNext()) {
			long counted = sent.next().sentAt + TRANSIT;
			if (counted > now) {
				break;
			}
			sent.remove();
			this.freeAt.add(counted + PERIOD);
		}
		while (!this.freeAt.isEmpty() && this.freeAt.element() <= now) {
			this.freeAt.remove();
		}
	}

}
