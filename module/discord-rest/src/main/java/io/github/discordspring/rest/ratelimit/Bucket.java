package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A limit that Discord keeps for one or several routes of one resource: so many requests
 * in a window, which begins with the first request.
 * <p>
 * When Discord's window begins is not known here, only an upper bound of its end: the
 * moment of an answer plus the time that it says is left. An <em>epoch</em> is the time
 * up to the latest such bound. Requests sent in it count for it, and so does what was on
 * its way when it began. So Discord's window never holds more requests than the epoch
 * does.
 * <p>
 * Guarded by the limiter's lock. Times are nanoseconds of the limiter's clock.
 */
final class Bucket {

	/** More than Discord promises: its times are rounded. */
	private static final long ROUNDING = 2_000_000L;

	private static final int UNKNOWN = 0;

	private static final int UNLIMITED = -1;

	final TreeSet<Ticket> waiting = new TreeSet<>();

	final Alarm alarm = new Alarm();

	/** Discord's name, {@code null} until it is known or if there is none. */
	@Nullable String name;

	/**
	 * How many requests are on their way that are taken for another bucket, but may count
	 * for this one.
	 */
	int reserved;

	private final Resource resource;

	private final Set<Ticket> inFlight = new HashSet<>();

	private int limit = UNKNOWN;

	/** One request at a time, as the limit is not known or was just exceeded. */
	private boolean probing = true;

	private int writesInFlight;

	private long epoch;

	/** Requests that count for the epoch. */
	private int used;

	private long epochEnd;

	/** Whether {@link #epochEnd} is based on a request that was sent in this epoch. */
	private boolean epochEndKnown = true;

	/** The longest window seen. */
	private long window;

	private long pausedUntil;

	private long lastUsed;

	Bucket(Resource resource) {
		this.resource = resource;
	}

	/**
	 * Tells how long no request can be sent, as far as is known.
	 * @return nanoseconds, 0 if a request may be sent or an answer is to be waited for
	 */
	long pause(long now) {
		long until = this.pausedUntil;
		if (isLimited() && !isEpochOver(now) && this.epochEndKnown && this.used >= this.limit) {
			until = Math.max(until, this.epochEnd);
		}
		return Math.max(0, until - now);
	}

	boolean mayStart(Ticket ticket, long now) {
		if (this.pausedUntil > now || (this.probing && !this.inFlight.isEmpty())) {
			return false;
		}
		if (!isLimited()) {
			return true;
		}
		if (ticket.isWrite() && this.writesInFlight > 0) {
			return false;
		}
		return hasPlace(now);
	}

	/**
	 * Whether a request that is taken for another bucket may leave, although it may count
	 * for this one.
	 */
	boolean mayKeepPlace(long now) {
		return this.pausedUntil <= now && (!isLimited() || hasPlace(now));
	}

	private boolean hasPlace(long now) {
		int counted = isEpochOver(now) ? this.inFlight.size() : this.used;
		return counted + this.resource.probes + this.reserved < this.limit;
	}

	void start(Ticket ticket, long now) {
		if (isEpochOver(now)) {
			beginEpoch();
		}
		this.used++;
		this.lastUsed = now;
		add(ticket);
		ticket.state = Ticket.State.HELD;
	}

	void sent(Ticket ticket, long now) {
		ticket.state = Ticket.State.SENT;
		ticket.epoch = this.epoch;
		ticket.sentAt = now;
	}

	/**
	 * Takes in an answer that names this bucket.
	 */
	void answered(Ticket ticket, RateLimitHeaders headers, long resetAfter, long now) {
		remove(ticket);
		boolean current = ticket.epoch == this.epoch;
		if (isEpochOver(now)) {
			beginEpoch();
			this.used++;
			current = true;
		}
		this.limit = headers.limit();
		this.window = Math.max(this.window, resetAfter);
		this.epochEnd = Math.max(this.epochEnd, now + resetAfter + ROUNDING);
		if (current) {
			this.epochEndKnown = true;
			this.used = Math.max(this.used, headers.limit() - headers.remaining());
		}
		this.probing = headers.scope() != null;
		this.lastUsed = now;
	}

	/**
	 * Takes in an answer that names no limit.
	 */
	void answeredWithoutLimit(Ticket ticket, long now) {
		if (isLimited()) {
			lost(ticket, now);
			return;
		}
		remove(ticket);
		this.limit = UNLIMITED;
		this.probing = false;
		this.lastUsed = now;
	}

	/**
	 * Forgets a request of which nobody knows whether Discord counted it: so it counts,
	 * in a window that began only now.
	 */
	void lost(Ticket ticket, long now) {
		remove(ticket);
		if (isEpochOver(now)) {
			beginEpoch();
			this.used++;
		}
		this.epochEnd = Math.max(this.epochEnd, now + this.window + Gate.TRANSIT);
		this.epochEndKnown = this.epochEndKnown || ticket.epoch == this.epoch;
		this.lastUsed = now;
	}

	/**
	 * Takes in a request that was taken for another bucket, but counted for this one or
	 * may have done so.
	 */
	void adopt(Ticket ticket, long now) {
		ticket.epoch = -1;
		add(ticket);
		this.used += isEpochOver(now) ? 0 : 1;
	}

	/**
	 * Forgets a request that did not leave, or counted for another bucket.
	 */
	void notSent(Ticket ticket, long now) {
		remove(ticket);
		if (!isEpochOver(now)) {
			this.used--;
		}
	}

	void pauseUntil(long until, long now) {
		this.pausedUntil = Math.max(this.pausedUntil, until);
		this.probing = true;
		takeBack((ticket) -> true, now);
	}

	/**
	 * Takes back into the line what was let through but has not left.
	 */
	void takeBack(Predicate<Ticket> which, long now) {
		for (Ticket ticket : this.inFlight.toArray(Ticket[]::new)) {
			if (ticket.state == Ticket.State.HELD && which.test(ticket)) {
				notSent(ticket, now);
				ticket.endProbe();
				ticket.unreserve();
				ticket.state = Ticket.State.WAITING;
				ticket.standIn(this.waiting);
			}
		}
	}

	/**
	 * Hands a route's waiting calls over to the bucket that they count for.
	 */
	void moveLineTo(Bucket other, RouteKey route, long now) {
		takeBack((ticket) -> ticket.route.equals(route), now);
		for (Ticket ticket : this.waiting.toArray(Ticket[]::new)) {
			if (ticket.route.equals(route)) {
				ticket.bucket = other;
				ticket.standIn(other.waiting);
			}
		}
	}

	/**
	 * Hands over what is on its way, too.
	 */
	void moveRequestsTo(Bucket other, RouteKey route, long now) {
		for (Ticket ticket : this.inFlight.toArray(Ticket[]::new)) {
			if (ticket.route.equals(route)) {
				remove(ticket);
				ticket.bucket = other;
				other.adopt(ticket, now);
			}
		}
	}

	/**
	 * Tells when the line has to be looked at again, as no answer will be its occasion.
	 * @return the moment, or -1 if an answer has to come first
	 */
	long wakeAt(long now) {
		long pause = pause(now);
		if (pause > 0) {
			return now + pause;
		}
		return (isLimited() && !isEpochOver(now) && this.inFlight.isEmpty()) ? this.epochEnd : -1;
	}

	/**
	 * Whether it is not known whether requests sent now count for this bucket or for
	 * another one.
	 */
	boolean isProvisional() {
		return this.name == null && this.limit == UNKNOWN;
	}

	boolean isIdle(long idleSince, long now) {
		return this.waiting.isEmpty() && this.reserved == 0 && this.inFlight.isEmpty() && isEpochOver(now)
				&& this.pausedUntil <= now && this.lastUsed <= idleSince;
	}

	/**
	 * Describes it to people.
	 * @param resourceName name of the resource, which may hold a token
	 */
	BucketState state(String resourceName, Collection<RouteKey> routes, long now) {
		boolean over = isEpochOver(now);
		return new BucketState((this.name != null) ? this.name : "", BucketState.withoutToken(resourceName),
				routes.stream().map((route) -> route.method() + " " + route.route()).distinct().sorted().toList(),
				Math.max(0, this.limit),
				!isLimited() ? 0 : Math.max(0, this.limit - (over ? this.inFlight.size() : this.used)),
				Duration.ofNanos(Math.max(0, Math.max(over ? 0 : this.epochEnd - now, this.pausedUntil - now))),
				this.inFlight.size(), this.waiting.size());
	}

	/**
	 * Where nothing is on its way, the end is known: everything was answered or lost.
	 */
	private boolean isEpochOver(long now) {
		return now >= this.epochEnd && (this.epochEndKnown || this.inFlight.isEmpty());
	}

	private void beginEpoch() {
		this.epoch++;
		this.used = this.inFlight.size();
		this.epochEndKnown = false;
	}

	private boolean isLimited() {
		return this.limit > 0;
	}

	private void add(Ticket ticket) {
		this.inFlight.add(ticket);
		this.writesInFlight += ticket.isWrite() ? 1 : 0;
	}

	private void remove(Ticket ticket) {
		if (this.inFlight.remove(ticket)) {
			this.writesInFlight -= ticket.isWrite() ? 1 : 0;
		}
	}

}
