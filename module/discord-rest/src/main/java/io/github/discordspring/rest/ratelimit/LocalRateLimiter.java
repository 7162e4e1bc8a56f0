package io.github.discordspring.rest.ratelimit;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps the limits of any number of tokens, and of the address that their requests leave
 * from, within this process. Safe for use by any number of threads; holds no thread and
 * nothing to be closed.
 * <p>
 * Buckets are learned from the answers: until a bucket is known, one request at a time is
 * sent. Within a bucket calls are let through in their order, and a call that changes
 * something waits for the answer to the one before. What is not used for a minute is
 * forgotten.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>
 */
public final class LocalRateLimiter implements RateLimiter {

	private final ReentrantLock lock = new ReentrantLock();

	private final Limits limits;

	private final Scheduler scheduler;

	private final LongSupplier nanoTime;

	private final long origin;

	private boolean sweeping;

	private LocalRateLimiter(Builder builder) {
		this.limits = new Limits(builder.globalLimit, builder.maxWaiting, this::startTimer);
		this.scheduler = builder.scheduler;
		this.nanoTime = builder.nanoTime;
		this.origin = builder.nanoTime.getAsLong();
	}

	/**
	 * Starts a limiter with 50 requests per second over all routes.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public Mono<Permit> acquire(RateLimitRequest request) {
		return Mono.create((sink) -> enter(request, sink));
	}

	/**
	 * Waits for the permit to send one request, unless the state of its bucket is against
	 * it now: so that calls that are not needed do not stand in a long line.
	 * @param request what is to be sent
	 * @param condition gets the bucket as it is known, see {@link #bucket}
	 * @return the permit; or a
	 * {@link io.github.discordspring.rest.error.RateLimitedException} if the condition
	 * does not hold, or a pause is ahead that is longer than the call may wait
	 */
	public Mono<Permit> acquireIf(RateLimitRequest request, Predicate<BucketState> condition) {
		return Mono.defer(() -> {
			BucketState state = bucket(request);
			return condition.test(state) ? acquire(request) : Mono.error(Refusals.unwanted(request, state));
		});
	}

	/**
	 * Describes the bucket that a request would count for.
	 * @param request what is to be sent
	 * @return its state at this moment; without a name and a limit if it is not known
	 */
	public BucketState bucket(RateLimitRequest request) {
		return read((now) -> this.limits.state(request, now));
	}

	private void enter(RateLimitRequest request, MonoSink<Permit> sink) {
		Ticket ticket;
		List<Runnable> decisions;
		this.lock.lock();
		try {
			ticket = this.limits.enter(this, request, sink, now());
			decisions = this.limits.takeDecisions();
			if (!this.sweeping) {
				this.sweeping = true;
				startTimer(Limits.IDLE, this::sweep);
			}
		}
		finally {
			this.lock.unlock();
		}
		// Not before the ticket is in line: a sink that is cancelled already calls at
		// once
		sink.onCancel(ticket::release);
		decisions.forEach(Runnable::run);
	}

	/**
	 * Describes the buckets that are known and were used lately.
	 * @return their states at this moment
	 */
	public List<BucketState> buckets() {
		return read((now) -> this.limits.states(now));
	}

	/**
	 * Tells how many calls wait for their turn.
	 * @return the number
	 */
	public int waiting() {
		return read((now) -> this.limits.waiting());
	}

	/**
	 * Tells how many answers of the last ten minutes count for Discord's limit of invalid
	 * requests: 401, 403 and 429, but for shared limits. After 9000 no more is sent.
	 * @return the number
	 */
	public int invalidRequests() {
		return read((now) -> this.limits.invalidRequests(now));
	}

	private <T> T read(LongFunction<T> reader) {
		this.lock.lock();
		try {
			return reader.apply(now());
		}
		finally {
			this.lock.unlock();
		}
	}

	void report(Ticket ticket, RateLimitHeaders headers) {
		change((now) -> this.limits.report(ticket, headers, now));
	}

	void release(Ticket ticket) {
		change((now) -> this.limits.release(ticket, now));
	}

	private void sweep(long now) {
		this.sweeping = this.limits.sweep(now);
		if (this.sweeping) {
			startTimer(Limits.IDLE, this::sweep);
		}
	}

	private Disposable startTimer(long delay, LongConsumer step) {
		return this.scheduler.schedule(() -> change(step), delay, TimeUnit.NANOSECONDS);
	}

	/**
	 * Does something under the lock. Who gets a permit by it goes on in another thread:
	 * this one may be an event loop, or in the midst of a long chain of calls.
	 */
	private void change(LongConsumer step) {
		List<Runnable> decisions;
		this.lock.lock();
		try {
			step.accept(now());
			decisions = this.limits.takeDecisions();
		}
		finally {
			this.lock.unlock();
		}
		decisions.forEach(this.scheduler::schedule);
	}

	private long now() {
		return this.nanoTime.getAsLong() - this.origin;
	}

	/**
	 * What a limiter is made from.
	 */
	public static final class Builder {

		private int globalLimit = 50;

		private int maxWaiting = 50_000;

		private Scheduler scheduler = Schedulers.parallel();

		private LongSupplier nanoTime = System::nanoTime;

		private Builder() {
		}

		/**
		 * Sets how many requests each token sends in any second over all routes, answers
		 * to interactions not counted. Calls that bear no token have such a limit of
		 * their own.
		 * @param requestsPerSecond the number, 50 by default; 0 for no limit but that
		 * which Discord's answers tell of
		 * @return this builder
		 */
		public Builder globalLimit(int requestsPerSecond) {
			if (requestsPerSecond < 0) {
				throw new IllegalArgumentException(
						"The global limit is to be 0 or more requests per second, but is " + requestsPerSecond);
			}
			this.globalLimit = requestsPerSecond;
			return this;
		}

		/**
		 * Sets how many calls may wait. One more is refused at once.
		 * @param calls the number, 50,000 by default
		 * @return this builder
		 */
		public Builder maxWaiting(int calls) {
			if (calls < 1) {
				throw new IllegalArgumentException("At least one call has to be allowed to wait, not " + calls);
			}
			this.maxWaiting = calls;
			return this;
		}

		/**
		 * Sets where time comes from.
		 * @param scheduler runs timers, and calls whose turn has come
		 * @param nanoTime a clock that never goes back, in nanoseconds from anywhere
		 * @return this builder
		 */
		public Builder time(Scheduler scheduler, LongSupplier nanoTime) {
			this.scheduler = scheduler;
			this.nanoTime = nanoTime;
			return this;
		}

		/**
		 * Makes the limiter.
		 * @return the limiter
		 */
		public LocalRateLimiter build() {
			return new LocalRateLimiter(this);
		}

	}

}
