package io.github.discordspring.rest.ratelimit;

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

	final Resource resource;

	State state = State.WAITING;

	Bucket bucket;

	/** The bucket's epoch in which the request was sent. */
	long epoch;

	long sentAt;

	/** Whether it is counted among the resource's probes. */
	private boolean probe;

	private final LocalRateLimiter limiter;

	private final MonoSink<RateLimiter.Permit> sink;

	/** Tells apart tickets whose callers gave them the same place. */
	private final long arrival;

	Ticket(LocalRateLimiter limiter, RateLimitRequest request, MonoSink<RateLimiter.Permit> sink, long arrival,
			Gate gate, Resource resource, Bucket bucket, RouteKey route) {
		this.limiter = limiter;
		this.request = request;
		this.sink = sink;
		this.arrival = arrival;
		this.gate = gate;
		this.resource = resource;
		this.bucket = bucket;
		this.route = route;
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
