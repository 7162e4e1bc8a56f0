package io.github.discordspring.rest.ratelimit;

import java.util.List;
import java.util.SortedSet;

import io.github.discordspring.rest.error.RateLimitedException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

import org.springframework.http.HttpMethod;

/**
 * A call's way through the {@link LocalRateLimiter}. All fields that change are guarded
 * by the limiter's lock.
 */
final class Ticket implements RateLimiter.Permit, Comparable<Ticket> {

	/** Where a ticket is. */
	enum State {

		/** In the line of its bucket. */
		WAITING,

		/** Counted by its bucket, in the line of the gate. */
		HELD,

		/** On its way to Discord. */
		SENT,

		/** Answered, given up, or refused. */
		DONE

	}

	final RateLimitRequest request;

	final RouteKey route;

	final Gate gate;

	final Account account;

	final Resource resource;

	State state = State.WAITING;

	Bucket bucket;

	/** The bucket's epoch in which the request was sent. */
	long epoch;

	long sentAt;

	/** The line it stands in, if it does. */
	private @Nullable SortedSet<Ticket> line;

	/** Other buckets that the request may count for; each keeps a place for it. */
	private List<Bucket> alternatives = List.of();

	/** Whether it is counted among the resource's probes. */
	private boolean probe;

	private final LocalRateLimiter limiter;

	private final MonoSink<RateLimiter.Permit> sink;

	/** Tells apart tickets whose callers gave them the same place. */
	private final long arrival;

	Ticket(LocalRateLimiter limiter, RateLimitRequest request, MonoSink<RateLimiter.Permit> sink, long arrival,
			Gate gate, Account account, RouteKey route) {
		this.limiter = limiter;
		this.request = request;
		this.sink = sink;
		this.arrival = arrival;
		this.gate = gate;
		this.account = account;
		this.route = route;
		this.resource = account.resource(request.resource());
		this.bucket = this.resource.bucket(route, account.newest(route));
	}

	void standIn(SortedSet<Ticket> line) {
		leaveLine();
		line.add(this);
		this.line = line;
	}

	void leaveLine() {
		if (this.line != null) {
			this.line.remove(this);
			this.line = null;
		}
	}

	/**
	 * Keeps a place in each other bucket that the request may count for.
	 */
	void reserve(List<Bucket> buckets) {
		this.alternatives = buckets;
		buckets.forEach((other) -> other.reserved++);
	}

	/**
	 * Gives these places back.
	 * @return the buckets that kept one
	 */
	List<Bucket> unreserve() {
		List<Bucket> buckets = this.alternatives;
		this.alternatives = List.of();
		buckets.forEach((other) -> other.reserved--);
		return buckets;
	}

	/**
	 * Whether the request changes something, and so must not overtake another.
	 */
	boolean isWrite() {
		return !this.request.method().equals(HttpMethod.GET);
	}

	void beginProbe() {
		this.probe = true;
		this.resource.probes++;
	}

	/**
	 * Gives back the place that the request kept in each bucket.
	 * @return whether it kept any
	 */
	boolean endProbe() {
		boolean ended = this.probe;
		this.probe = false;
		this.resource.probes -= ended ? 1 : 0;
		return ended;
	}

	void grant() {
		this.sink.success(this);
	}

	void refuse(RateLimitedException reason) {
		this.sink.error(reason);
	}

	@Override
	public void report(RateLimitHeaders headers) {
		this.limiter.report(this, headers);
	}

	@Override
	public void release() {
		this.limiter.release(this);
	}

	@Override
	public int compareTo(Ticket other) {
		int byOrder = Long.compare(this.request.order(), other.request.order());
		return (byOrder != 0) ? byOrder : Long.compare(this.arrival, other.arrival);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.arrival);
	}

}
