package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Lets each call through at once. One that was refused with 429 waits for as long as the
 * answer says.
 */
final class UnlimitedRateLimiter implements RateLimiter {

	/** The pauses of the calls that were refused, by their place in the line. */
	private final Map<Long, Duration> pauses = new ConcurrentHashMap<>();

	@Override
	public Mono<Permit> acquire(RateLimitRequest request) {
		return Mono.defer(() -> {
			Duration pause = this.pauses.remove(request.order());
			Mono<Permit> permit = Mono.just(new UnlimitedPermit(request.order()));
			return (pause != null) ? Mono.delay(pause).then(permit) : permit;
		});
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
				UnlimitedRateLimiter.this.pauses.put(this.order, pause);
			}
		}

		@Override
		public void release() {
			// Nobody waits for it
		}

	}

}
