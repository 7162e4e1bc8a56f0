package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Lets each call through at once. One that was refused with 429 waits for as long as the
 * answer says.
 */
final class UnlimitedRateLimiter implements RateLimiter {

	/** The pauses of the calls that were refused, by their place in the line. */
	private final Map<Long, Mono<Long>> pauses = new ConcurrentHashMap<>();

	private final Scheduler scheduler;

	/**
	 * Makes a limiter.
	 * @param scheduler where calls wait
	 */
	UnlimitedRateLimiter(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public Mono<Permit> acquire(RateLimitRequest request) {
		return Mono.defer(() -> {
			Mono<Long> pause = this.pauses.remove(request.order());
			Mono<Permit> permit = Mono.just(new UnlimitedPermit(request.order()));
			return (pause != null) ? pause.then(permit) : permit;
		});
	}

	/**
	 * Tells how many refused calls have a pause ahead.
	 */
	int pausing() {
		return this.pauses.size();
	}

	/**
	 * Has a call wait when it comes again, which it may never do.
	 */
	private void pause(long order, Duration time) {
		Mono<Long> pause = Mono.delay(time, this.scheduler);
		this.pauses.put(order, pause);
		this.scheduler.schedule(() -> this.pauses.remove(order, pause), time.toNanos(), TimeUnit.NANOSECONDS);
	}

	private final class UnlimitedPermit implements Permit {

		private final long order;

		UnlimitedPermit(long order) {
			this.order = order;
		}

		@Override
		public void report(RateLimitHeaders headers) {
			@Nullable Duration pause = headers.retryAfter();
			if (headers.scope() != null && pause != null) {
				UnlimitedRateLimiter.this.pause(this.order, pause);
			}
		}

		@Override
		public void release() {
			// Nobody waits for it
		}

	}

}
