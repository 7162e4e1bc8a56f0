package io.github.discordspring.rest.ratelimit;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * A limit over all routes: so many requests in a window of a second, which begins with
 * the first request that Discord counts.
 * <p>
 * When that is, is not known here, only that a request is counted after it was sent and
 * before its answer is read. So Discord's window begins at <em>opened</em> at the
 * earliest and at <em>begun</em> at the latest, and ends a second after that. Requests
 * sent after its latest end fall into a later window; what may do so too, as it was not
 * answered before the earliest end, keeps its place there.
 * <p>
 * Should Discord refuse a request nevertheless, its windows do not begin with a request.
 * From then on a place is free again a second after its request was answered, which holds
 * wherever Discord's seconds begin, and takes a little longer.
 * <p>
 * Guarded by the limiter's lock. Times are nanoseconds of the limiter's clock.
 */
final class Gate {

	/** How long a request may be on its way until Discord counts it. */
	static final long TRANSIT = 1_000_000_000L;

	/** A second, which may be a little longer by Discord's clock. */
	private static final long PERIOD = 1_002_000_000L;

	/** A second, which may be a little shorter by Discord's clock. */
	private static final long SHORT_PERIOD = 998_000_000L;

	private static final long UNKNOWN = Long.MAX_VALUE;

	final TreeSet<Ticket> waiting = new TreeSet<>();

	final Alarm alarm = new Alarm();

	private final int limit;

	/** Requests that may not have been counted yet, in the order in which they left. */
	private final Set<Ticket> underway = new LinkedHashSet<>();

	/** When the others were counted at the latest, as long as they keep their place. */
	private final PriorityQueue<Long> counted = new PriorityQueue<>();

	/** The same of those that gave their place up in the last second. */
	private final PriorityQueue<Long> passed = new PriorityQueue<>();

	/** When requests were let through anew, as the window before was over. */
	private long turnedAt;

	/** When Discord's window begins at the earliest, unless there is none. */
	private long opened = UNKNOWN;

	/** When it begins at the latest, as soon as that is known. */
	private long begun = UNKNOWN;

	/** Whether Discord's seconds may begin anywhere. */
	private boolean anySecond;

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
	 * Takes in that Discord saw too many requests.
	 */
	void exceeded() {
		this.anySecond = true;
		this.counted.addAll(this.passed);
		this.passed.clear();
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
		if (this.underway.size() + this.counted.size() < this.limit) {
			return now;
		}
		long next = this.counted.isEmpty() ? Long.MAX_VALUE : this.counted.element() + PERIOD;
		if (!this.underway.isEmpty()) {
			next = Math.min(next, this.underway.iterator().next().sentAt + TRANSIT + PERIOD);
		}
		return Math.min(next, turnsAt());
	}

	void sent(Ticket ticket) {
		if (this.limit != 0) {
			this.underway.add(ticket);
			this.opened = Math.min(this.opened, ticket.sentAt);
		}
	}

	void answered(Ticket ticket, long now) {
		if (this.underway.remove(ticket)) {
			count(ticket, now);
		}
	}

	boolean isIdle(long now) {
		settle(now);
		return this.waiting.isEmpty() && this.underway.isEmpty() && this.counted.isEmpty() && this.pausedUntil <= now;
	}

	private void count(Ticket ticket, long latest) {
		this.counted.add(latest);
		if (ticket.sentAt >= this.turnedAt) {
			this.begun = Math.min(this.begun, latest);
		}
	}

	private void settle(long now) {
		Iterator<Ticket> sent = this.underway.iterator();
		while (sent.hasNext()) {
			Ticket ticket = sent.next();
			if (ticket.sentAt + TRANSIT > now) {
				break;
			}
			sent.remove();
			count(ticket, ticket.sentAt + TRANSIT);
		}
		forget(this.counted, now - PERIOD);
		forget(this.passed, now - PERIOD);
		if (turnsAt() <= now) {
			turn(now);
		}
	}

	/**
	 * Tells when Discord's window is over.
	 */
	private long turnsAt() {
		return (this.begun == UNKNOWN || this.anySecond) ? UNKNOWN : this.begun + PERIOD;
	}

	/**
	 * Begins with the next window. Who was counted before the earliest end of the one
	 * that is over is not in it; the others may have begun it.
	 */
	private void turn(long now) {
		long end = this.opened + SHORT_PERIOD;
		while (!this.counted.isEmpty() && this.counted.element() < end) {
			this.passed.add(this.counted.remove());
		}
		boolean empty = this.underway.isEmpty() && this.counted.isEmpty();
		this.opened = empty ? UNKNOWN : end;
		this.begun = UNKNOWN;
		this.turnedAt = now;
	}

	private static void forget(PriorityQueue<Long> moments, long until) {
		while (!moments.isEmpty() && moments.element() <= until) {
			moments.remove();
		}
	}

}
