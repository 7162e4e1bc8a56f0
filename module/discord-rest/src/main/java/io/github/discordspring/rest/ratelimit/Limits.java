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

	/** By the name of the token, empty for calls without any. */
	private final Map<String, Account> accounts = new HashMap<>();

	private final InvalidRequests invalidRequests = new InvalidRequests();

	private final int globalLimit;

	private final Gate exempt = new Gate(0);

	private final int maxWaiting;

	private final Timer timer;

	/** What was decided and is to be told without the lock. */
	private List<Runnable> decisions = new ArrayList<>();

	private int waiting;

	private long arrivals;

	/** When Cloudflare lets this address through again. */
	private long bannedUntil;

	Limits(int globalLimit, int maxWaiting, Timer timer) {
		this.globalLimit = globalLimit;
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
			SubLimit subLimit = ticket.resource.subLimit(ticket.route);
			if (subLimit != null && subLimit.until > now) {
				ticket.standIn(subLimit.waiting);
			}
			else {
				ticket.standIn(ticket.bucket.waiting);
				drain(ticket.bucket, now);
			}
			if (this.waiting > this.maxWaiting && ticket.gate != this.exempt) {
				refuseInFullLine(ticket, now);
			}
		}
		return ticket;
	}

	private void refuseInFullLine(Ticket ticket, long now) {
		if (ticket.state == Ticket.State.WAITING || ticket.state == Ticket.State.HELD) {
			refuse(ticket, Refusals.fullLine(ticket, this.maxWaiting, pause(ticket, now)), now);
		}
	}

	private Ticket ticket(LocalRateLimiter limiter, RateLimitRequest request, MonoSink<RateLimiter.Permit> sink) {
		Account account = this.accounts.computeIfAbsent(accountName(request), this::newAccount);
		Gate gate = (request.globalLimit() == GlobalLimit.NONE) ? this.exempt : account.gate;
		return new Ticket(limiter, request, sink, this.arrivals++, gate, account, RouteKey.of(request));
	}

	private static String accountName(RateLimitRequest request) {
		return (request.globalLimit() == GlobalLimit.BOT) ? "of " + request.account() : "";
	}

	private Account newAccount(String name) {
		Gate gate = new Gate(this.globalLimit);
		gate.pauseUntil(this.bannedUntil);
		return new Account(gate);
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
		this.accounts.values().removeIf((account) -> account.sweep(now - IDLE, now));
		return !this.accounts.isEmpty();
	}

	/**
	 * Describes the buckets that are kept.
	 */
	List<BucketState> states(long now) {
		List<BucketState> states = new ArrayList<>();
		for (Account account : this.accounts.values()) {
			account.resources.forEach((name, resource) -> resource
				.forEachBucket((bucket) -> states.add(bucket.state(name, resource.routesOf(bucket), now))));
		}
		return states;
	}

	/**
	 * Describes the bucket that a request would count for.
	 */
	BucketState state(RateLimitRequest request, long now) {
		Account account = this.accounts.get(accountName(request));
		Resource resource = (account != null) ? account.resources.get(request.resource()) : null;
		Bucket bucket = (resource != null) ? resource.routes.get(RouteKey.of(request)) : null;
		return (resource != null && bucket != null) ? bucket.state(request.resource(), resource.routesOf(bucket), now)
				: BucketState.unknown(request);
	}

	int waiting() {
		return this.waiting;
	}

	int invalidRequests(long now) {
		return this.invalidRequests.total(now);
	}

	private @Nullable RateLimitedException refusal(Ticket ticket, long now) {
		long stop = (ticket.gate != this.exempt) ? this.invalidRequests.pause(now) : 0;
		if (stop > 0) {
			return Refusals.tooManyInvalidRequests(ticket, stop);
		}
		long pause = pause(ticket, now);
		return isTooLong(ticket, pause) ? Refusals.tooLong(ticket, pause) : null;
	}

	private static long pause(Ticket ticket, long now) {
		SubLimit subLimit = ticket.resource.subLimit(ticket.route);
		return Math.max(Math.max(ticket.bucket.pause(now), ticket.gate.pause(now)),
				(subLimit != null) ? subLimit.pause(now) : 0);
	}

	void report(Ticket ticket, RateLimitHeaders headers, long now) {
		if (ticket.state != Ticket.State.SENT) {
			return;
		}
		ticket.state = Ticket.State.DONE;
		ticket.gate.answered(ticket, now);
		Bucket before = ticket.bucket;
		if (headers.bucket() != null) {
			ticket.unreserve();
			Bucket bucket = locate(ticket, headers.bucket(), now);
			bucket.answered(ticket, headers, nanos(headers.resetAfter()), now);
		}
		else if (headers.status() < 500 && headers.status() != 401 && headers.scope() == null) {
			ticket.unreserve();
			before.answeredWithoutLimit(ticket, now);
		}
		else {
			lost(ticket, now);
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
		refuseTooLong(ticket.bucket, now);
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
				ticket.leaveLine();
				drain(ticket.bucket, now);
			}
			case HELD -> {
				this.waiting--;
				ticket.leaveLine();
				notSent(ticket, now);
			}
			case SENT -> {
				lost(ticket, now);
				refuseTooLong(ticket.bucket, now);
				finished(ticket, now);
			}
			case DONE -> {
			}
		}
	}

	private void notSent(Ticket ticket, long now) {
		ticket.bucket.notSent(ticket, now);
		ticket.unreserve();
		finished(ticket, now);
	}

	/**
	 * Counts a request of which nobody knows what it counted for wherever it may have.
	 */
	private static void lost(Ticket ticket, long now) {
		ticket.bucket.lost(ticket, now);
		for (Bucket other : ticket.unreserve()) {
			other.adopt(ticket, now);
			other.lost(ticket, now);
		}
	}

	/**
	 * Finds the bucket that an answer names, and takes it for the route from now on.
	 */
	private Bucket locate(Ticket ticket, String name, long now) {
		if (ticket.account.named(ticket.route, name, now)) {
			logger.debug("{} has bucket {}", ticket.request, name);
		}
		Bucket bucket = ticket.bucket;
		if (name.equals(bucket.name)) {
			return bucket;
		}
		if (bucket.name == null && !ticket.resource.buckets.containsKey(name)) {
			bucket.name = name;
			ticket.resource.buckets.put(name, bucket);
			return bucket;
		}
		Bucket other = ticket.resource.named(name);
		ticket.resource.routes.put(ticket.route, other);
		bucket.moveLineTo(other, ticket.route, now);
		if (ticket.account.hasSeveralBuckets(ticket.route)) {
			// The others on their way may count for either: they keep their places in
			// both
			bucket.notSent(ticket, now);
			ticket.bucket = other;
			other.adopt(ticket, now);
		}
		else {
			bucket.moveRequestsTo(other, ticket.route, now);
		}
		return other;
	}

	private void exceeded(Ticket ticket, RateLimitHeaders headers, RateLimitScope scope, long now) {
		long pause = Math.max(LEAST_PAUSE, (headers.retryAfter() != null) ? nanos(headers.retryAfter()) : 0);
		long until = now + pause;
		if (scope == RateLimitScope.ADDRESS) {
			logger
				.warn("{} was refused by Cloudflare: this address has sent too many invalid requests; nothing is sent "
						+ "for {}", ticket.request, Duration.ofNanos(pause));
			this.bannedUntil = Math.max(this.bannedUntil, until);
			this.accounts.values().forEach((account) -> pause(account.gate, until, now));
			pause(this.exempt, until, now);
		}
		else if (scope == RateLimitScope.GLOBAL && ticket.gate != this.exempt) {
			logger.warn("{} exceeded the global rate limit; nothing but answers to interactions is sent for {}",
					ticket.request, Duration.ofNanos(pause));
			ticket.gate.exceeded();
			pause(ticket.gate, until, now);
		}
		else if (headers.remaining() > 0 && !ticket.request.variant().isEmpty()) {
			pauseVariant(ticket, until, now);
		}
		else if (headers.remaining() == 0 || !isTooLong(ticket, pause)) {
			ticket.bucket.pauseUntil(until, now);
		}
		// Otherwise it is a limit within the limit, nobody knows for what, and the other
		// calls of the bucket need not fail for it.
	}

	/**
	 * Lets the calls of the same variant wait for their own limit, and no others.
	 */
	private void pauseVariant(Ticket ticket, long until, long now) {
		SubLimit subLimit = ticket.resource.newSubLimit(ticket.route);
		subLimit.until = Math.max(subLimit.until, until);
		Bucket bucket = ticket.bucket;
		bucket.takeBack((other) -> other.route.equals(ticket.route), now);
		for (Ticket other : bucket.waiting.toArray(Ticket[]::new)) {
			if (other.route.equals(ticket.route)) {
				other.standIn(subLimit.waiting);
			}
		}
		long pause = subLimit.pause(now);
		refuse(subLimit.waiting, now, (other) -> isTooLong(other, pause) ? Refusals.tooLong(other, pause) : null);
		wake(subLimit.alarm, subLimit.until, now, (later) -> resume(subLimit, later));
	}

	private void resume(SubLimit subLimit, long now) {
		if (subLimit.until > now) {
			wake(subLimit.alarm, subLimit.until, now, (later) -> resume(subLimit, later));
			return;
		}
		for (Ticket ticket : subLimit.waiting.toArray(Ticket[]::new)) {
			ticket.bucket = ticket.resource.bucket(ticket.route, ticket.account.newest(ticket.route));
			ticket.standIn(ticket.bucket.waiting);
		}
		subLimit.resource.forEachBucket((bucket) -> drain(bucket, now));
	}

	private void pause(Gate gate, long until, long now) {
		gate.pauseUntil(until);
		long pause = until - now;
		refuse(gate.waiting, now, (ticket) -> isTooLong(ticket, pause) ? Refusals.tooLong(ticket, pause) : null);
	}

	/**
	 * Refuses whatever waits, but for answers to interactions.
	 */
	private void refuseAll(long pause, long now) {
		Function<Ticket, @Nullable RateLimitedException> refusal = (ticket) -> (ticket.gate != this.exempt)
				? Refusals.tooManyInvalidRequests(ticket, pause) : null;
		for (Account account : this.accounts.values()) {
			for (Resource resource : account.resources.values()) {
				resource.forEachBucket((bucket) -> refuse(bucket.waiting, now, refusal));
				resource.subLimits().forEach((subLimit) -> refuse(subLimit.waiting, now, refusal));
			}
			refuse(account.gate.waiting, now, refusal);
		}
	}

	/**
	 * Refuses who stands before a bucket that turned out to be used up for longer than
	 * they wait: nobody knew when they came.
	 */
	private void refuseTooLong(Bucket bucket, long now) {
		long pause = bucket.pause(now);
		if (pause > 0) {
			refuse(bucket.waiting, now, (ticket) -> isTooLong(ticket, pause) ? Refusals.tooLong(ticket, pause) : null);
		}
	}

	private void refuse(SortedSet<Ticket> line, long now, Function<Ticket, @Nullable RateLimitedException> refusal) {
		for (Ticket ticket : line.toArray(Ticket[]::new)) {
			RateLimitedException reason = refusal.apply(ticket);
			if (reason != null && (ticket.state == Ticket.State.WAITING || ticket.state == Ticket.State.HELD)) {
				refuse(ticket, reason, now);
			}
		}
	}

	private void refuse(Ticket ticket, RateLimitedException reason, long now) {
		boolean held = ticket.state == Ticket.State.HELD;
		ticket.leaveLine();
		this.waiting--;
		ticket.state = Ticket.State.DONE;
		this.decisions.add(() -> ticket.refuse(reason));
		if (held) {
			notSent(ticket, now);
		}
	}

	/**
	 * Lets through who waited for a request that is on its way no more.
	 */
	private void finished(Ticket ticket, long now) {
		if (ticket.endProbe() || ticket.account.hasSeveralBuckets()) {
			ticket.resource.forEachBucket((bucket) -> drain(bucket, now));
		}
		drain(ticket.bucket, now);
	}

	private void drain(Bucket bucket, long now) {
		while (!bucket.waiting.isEmpty()) {
			Ticket ticket = bucket.waiting.first();
			long gatePause = ticket.gate.pause(now);
			if (isTooLong(ticket, gatePause)) {
				refuse(ticket, Refusals.tooLong(ticket, gatePause), now);
				continue;
			}
			if (!bucket.mayStart(ticket, now)) {
				long wakeAt = bucket.wakeAt(now);
				if (wakeAt >= 0) {
					wake(bucket.alarm, wakeAt, now, (later) -> drain(bucket, later));
				}
				return;
			}
			List<Bucket> alternatives = ticket.account.alternatives(ticket);
			if (!mayKeepPlaces(alternatives, bucket, now)) {
				return;
			}
			if (bucket.isProvisional()) {
				ticket.beginProbe();
			}
			bucket.start(ticket, now);
			ticket.reserve(alternatives);
			ticket.standIn(ticket.gate.waiting);
			drain(ticket.gate, now);
		}
	}

	private boolean mayKeepPlaces(List<Bucket> alternatives, Bucket bucket, long now) {
		for (Bucket other : alternatives) {
			if (!other.mayKeepPlace(now)) {
				long wakeAt = other.wakeAt(now);
				if (wakeAt >= 0) {
					wake(bucket.alarm, wakeAt, now, (later) -> drain(bucket, later));
				}
				return false;
			}
		}
		return true;
	}

	private void drain(Gate gate, long now) {
		while (!gate.waiting.isEmpty()) {
			long opensAt = gate.opensAt(now);
			if (opensAt > now) {
				wake(gate.alarm, opensAt, now, (later) -> drain(gate, later));
				return;
			}
			Ticket ticket = gate.waiting.first();
			ticket.leaveLine();
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
