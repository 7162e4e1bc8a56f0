package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.LongConsumer;

import io.github.discordspring.rest.error.RateLimitedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.MonoSink;

/**
 * The rules of the {@link LocalRateLimiter}, without threads: everything is done under
 * its lock, at a time that it gives in nanoseconds.
 */
final class Limits {

	static final long IDLE = Duration.ofMinutes(1).toNanos();

	private static final Logger logger = LoggerFactory.getLogger(LocalRateLimiter.class);

	private static final Duration LONGEST_PAUSE = Duration.ofDays(100);

	/** The least pause after a 429, should Discord say none. */
	private static final long LEAST_PAUSE = Duration.ofMillis(10).toNanos();

	private final Map<String, Resource> resources = new HashMap<>();

	/** The newest bucket of each route, on whatever resource. */
	private final Map<RouteKey, String> names = new HashMap<>();

	private final InvalidRequests invalidRequests = new InvalidRequests();

	private final Gate bot;

	private final Gate address;

	private final Gate exempt = new Gate(0);

	private final int maxWaiting;

	private final Timer timer;

	/** What was decided and is to be told without the lock. */
	private List<Runnable> decisions = new ArrayList<>();

	private int waiting;

	private long arrivals;

	Limits(int globalLimit, int maxWaiting, Timer timer) {
		this.bot = new Gate(globalLimit);
		this.address = new Gate(globalLimit);
		this.maxWaiting = maxWaiting;
		this.timer = timer;
	}

	Ticket enter(LocalRateLimiter limiter, RateLimitRequest request, MonoSink<RateLimiter.Permit> sink, long now) {
		Ticket ticket = ticket(limiter, request, sink);
		RateLimitedException refusal = refusal(ticket, now);
		if (refusal != null) {
			ticket.state = Ticket.State.DONE;
			this.decisions.add(() -> ticket.refuse(refusal));
		}
		else {
			this.waiting++;
			ticket.bucket.waiting.add(ticket);
			drain(ticket.bucket, now);
			if (this.waiting > this.maxWaiting && ticket.gate != this.exempt) {
				refuseInFullLine(ticket, now);
			}
		}
		return ticket;
	}

	private void refuseInFullLine(Ticket ticket, long now) {
		SortedSet<Ticket> line = switch (ticket.state) {
			case WAITING -> ticket.bucket.waiting;
			case HELD -> ticket.gate.waiting;
			case SENT, DONE -> null;
		};
		if (line != null) {
			refuse(ticket, line,
					refusal(ticket, this.maxWaiting + " calls wait already for rate limits; make them slower",
							Math.max(ticket.bucket.pause(now), ticket.gate.pause(now))),
					now);
		}
	}

	private Ticket ticket(LocalRateLimiter limiter, RateLimitRequest request, MonoSink<RateLimiter.Permit> sink) {
		Resource resource = this.resources.computeIfAbsent(request.resource(), (key) -> new Resource());
		RouteKey route = new RouteKey(request.method(), request.route());
		Gate gate = switch (request.globalLimit()) {
			case BOT -> this.bot;
			case ADDRESS -> this.address;
			case NONE -> this.exempt;
		};
		return new Ticket(limiter, request, sink, this.arrivals++, gate, resource,
				resource.bucket(route, this.names.get(route)), route);
	}

	/**
	 * Gives what is to be told since the last call.
	 */
	List<Runnable> takeDecisions() {
		if (this.decisions.isEmpty()) {
			return List.of();
		}
		List<Runnable> taken = this.decisions;
		this.decisions = new ArrayList<>();
		return taken;
	}

	/**
	 * Forgets what was not used for a while.
	 * @return whether something is left
	 */
	boolean sweep(long now) {
		this.resources.values().removeIf((resource) -> resource.sweep(now - IDLE, now));
		return !this.resources.isEmpty();
	}

	private @Nullable RateLimitedException refusal(Ticket ticket, long now) {
		long stop = (ticket.gate != this.exempt) ? this.invalidRequests.pause(now) : 0;
		if (stop > 0) {
			return tooManyInvalidRequests(ticket, stop);
		}
		long pause = Math.max(ticket.bucket.pause(now), ticket.gate.pause(now));
		return isTooLong(ticket, pause) ? tooLong(ticket, pause) : null;
	}

	void report(Ticket ticket, RateLimitHeaders headers, long now) {
		if (ticket.state != Ticket.State.SENT) {
			return;
		}
		ticket.state = Ticket.State.DONE;
		ticket.gate.answered(ticket, now);
		Bucket before = ticket.bucket;
		if (headers.bucket() != null) {
			Bucket bucket = locate(ticket, headers.bucket(), now);
			bucket.answered(ticket, headers, nanos(headers.resetAfter()), now);
		}
		else if (headers.status() < 500 && headers.status() != 401 && headers.scope() == null) {
			before.answeredWithoutLimit(ticket, now);
		}
		else {
			before.lost(ticket, now);
		}
		if (headers.status() == 401 || headers.status() == 403
				|| (headers.scope() != null && headers.scope() != RateLimitScope.SHARED)) {
			this.invalidRequests.add(now);
			long stop = this.invalidRequests.pause(now);
			if (stop > 0) {
				refuseAll(stop, now);
			}
		}
		if (headers.scope() != null) {
			exceeded(ticket, headers, headers.scope(), now);
		}
		finished(ticket, now);
		drain(before, now);
		drain(ticket.gate, now);
	}

	void release(Ticket ticket, long now) {
		Ticket.State state = ticket.state;
		ticket.state = Ticket.State.DONE;
		switch (state) {
			case WAITING -> {
				this.waiting--;
				ticket.bucket.waiting.remove(ticket);
				drain(ticket.bucket, now);
			}
			case HELD -> {
				this.waiting--;
				ticket.gate.waiting.remove(ticket);
				ticket.bucket.notSent(ticket, now);
				finished(ticket, now);
			}
			case SENT -> {
				ticket.bucket.lost(ticket, now);
				finished(ticket, now);
			}
			case DONE -> {
			}
		}
	}

	/**
	 * Finds the bucket that an answer names, and takes it for the route from now on.
	 */
	private Bucket locate(Ticket ticket, String name, long now) {
		Bucket bucket = ticket.bucket;
		if (name.equals(bucket.name)) {
			return bucket;
		}
		String newest = this.names.put(ticket.route, name);
		if (!name.equals(newest)) {
			logger.debug("{} has bucket {}, had {}", ticket.request, name, newest);
		}
		if (bucket.name == null && !ticket.resource.buckets.containsKey(name)) {
			bucket.name = name;
			ticket.resource.buckets.put(name, bucket);
			return bucket;
		}
		Bucket other = ticket.resource.named(name);
		ticket.resource.routes.put(ticket.route, other);
		bucket.moveTo(other, ticket.route, now);
		return other;
	}

	private void exceeded(Ticket ticket, RateLimitHeaders headers, RateLimitScope scope, long now) {
		long pause = Math.max(LEAST_PAUSE, (headers.retryAfter() != null) ? nanos(headers.retryAfter()) : 0);
		long until = now + pause;
		if (scope == RateLimitScope.ADDRESS) {
			logger
				.warn("{} was refused by Cloudflare: this address has sent too many invalid requests; nothing is sent "
						+ "for {}", ticket.request, Duration.ofNanos(pause));
			pause(this.bot, until, now);
			pause(this.address, until, now);
			pause(this.exempt, until, now);
		}
		else if (scope == RateLimitScope.GLOBAL && ticket.gate != this.exempt) {
			logger.warn("{} exceeded the global rate limit; nothing but answers to interactions is sent for {}",
					ticket.request, Duration.ofNanos(pause));
			pause(ticket.gate, until, now);
		}
		else if (headers.remaining() == 0 || !isTooLong(ticket, pause)) {
			ticket.bucket.pauseUntil(until, now);
			refuse(ticket.bucket.waiting, now, (other) -> isTooLong(other, pause) ? tooLong(other, pause) : null);
		}
		// Otherwise it is a limit within the limit, such as that of renaming a channel,
		// and
		// the other calls of the bucket need not fail for it.
	}

	private void pause(Gate gate, long until, long now) {
		gate.pauseUntil(until);
		long pause = until - now;
		refuse(gate.waiting, now, (ticket) -> isTooLong(ticket, pause) ? tooLong(ticket, pause) : null);
	}

	/**
	 * Refuses whatever waits, but for answers to interactions.
	 */
	private void refuseAll(long pause, long now) {
		Function<Ticket, @Nullable RateLimitedException> refusal = (ticket) -> (ticket.gate != this.exempt)
				? tooManyInvalidRequests(ticket, pause) : null;
		for (Resource resource : this.resources.values()) {
			resource.forEachBucket((bucket) -> refuse(bucket.waiting, now, refusal));
		}
		refuse(this.bot.waiting, now, refusal);
		refuse(this.address.waiting, now, refusal);
	}

	private void refuse(SortedSet<Ticket> line, long now, Function<Ticket, @Nullable RateLimitedException> refusal) {
		for (Ticket ticket : line.toArray(Ticket[]::new)) {
			RateLimitedException reason = refusal.apply(ticket);
			if (reason != null) {
				refuse(ticket, line, reason, now);
			}
		}
	}

	private void refuse(Ticket ticket, SortedSet<Ticket> line, RateLimitedException reason, long now) {
		boolean held = ticket.state == Ticket.State.HELD;
		line.remove(ticket);
		this.waiting--;
		ticket.state = Ticket.State.DONE;
		this.decisions.add(() -> ticket.refuse(reason));
		if (held) {
			ticket.bucket.notSent(ticket, now);
			finished(ticket, now);
		}
	}

	/**
	 * Lets through who waited for a request that is on its way no more.
	 */
	private void finished(Ticket ticket, long now) {
		if (ticket.endProbe()) {
			ticket.resource.buckets.values().forEach((bucket) -> drain(bucket, now));
		}
		drain(ticket.bucket, now);
	}

	private void drain(Bucket bucket, long now) {
		while (!bucket.waiting.isEmpty()) {
			Ticket ticket = bucket.waiting.first();
			long gatePause = ticket.gate.pause(now);
			if (isTooLong(ticket, gatePause)) {
				refuse(ticket, bucket.waiting, tooLong(ticket, gatePause), now);
				continue;
			}
			if (!bucket.mayStart(ticket, now)) {
				long wakeAt = bucket.wakeAt(now);
				if (wakeAt >= 0) {
					wake(bucket.alarm, wakeAt, now, (later) -> drain(bucket, later));
				}
				return;
			}
			bucket.waiting.remove(ticket);
			if (bucket.isProvisional()) {
				ticket.beginProbe();
			}
			bucket.start(ticket, now);
			ticket.gate.waiting.add(ticket);
			drain(ticket.gate, now);
		}
	}

	private void drain(Gate gate, long now) {
		while (!gate.waiting.isEmpty()) {
			long opensAt = gate.opensAt(now);
			if (opensAt > now) {
				wake(gate.alarm, opensAt, now, (later) -> drain(gate, later));
				return;
			}
			Ticket ticket = gate.waiting.first();
			gate.waiting.remove(ticket);
			this.waiting--;
			ticket.bucket.sent(ticket, now);
			gate.sent(ticket);
			this.decisions.add(ticket::grant);
		}
	}

	private void wake(Alarm alarm, long moment, long now, LongConsumer step) {
		alarm.set(moment, () -> this.timer.start(moment - now, (later) -> {
			alarm.rang();
			step.accept(later);
		}));
	}

	private static boolean isTooLong(Ticket ticket, long pause) {
		return pause > nanos(ticket.request.maxWait());
	}

	private static RateLimitedException tooLong(Ticket ticket, long pause) {
		return refusal(ticket, "its rate limit is used up for another " + Duration.ofNanos(pause).toMillis()
				+ " ms, and a call waits for " + ticket.request.maxWait().toMillis() + " ms at most", pause);
	}

	private static RateLimitedException tooManyInvalidRequests(Ticket ticket, long pause) {
		return refusal(ticket, InvalidRequests.STOP_AT
				+ " requests of the last ten minutes were answered with 401, 403 "
				+ "or 429, and Discord bans the address after 10000; see the log, and look for calls without the "
				+ "permissions they need", pause);
	}

	private static RateLimitedException refusal(Ticket ticket, String reason, long pause) {
		RateLimitRequest request = ticket.request;
		return new RateLimitedException(request.method(), request.route(), 0, reason, Duration.ofNanos(pause));
	}

	private static long nanos(Duration duration) {
		return ((duration.compareTo(LONGEST_PAUSE) < 0) ? duration : LONGEST_PAUSE).toNanos();
	}

	/**
	 * Starts timers.
	 */
	@FunctionalInterface
	interface Timer {

		/**
		 * Starts one.
		 * @param delay nanoseconds
		 * @param step what is then done under the lock; it gets the time
		 */
		Disposable start(long delay, LongConsumer step);

	}

}
