package io.github.discordspring.bot.guard;

import java.time.Duration;

import reactor.core.publisher.Mono;

/**
 * Counts calls for {@link Cooldown} and {@link RateLimit}. A bean of this type takes the
 * place of {@link InMemoryUsageLimiter}, be it to share the counts between processes.
 * Called by any thread.
 */
@FunctionalInterface
public interface UsageLimiter {

	/**
	 * Takes one call out of those that are allowed, if there is one left.
	 * @param key what is counted together: handler and user, up to 500 characters
	 * @param calls how many calls are allowed in a period
	 * @param period length of the period, which begins with any of the calls
	 * @return zero if the call is allowed and was counted; else how long to wait for one
	 * that will be
	 */
	Mono<Duration> tryAcquire(String key, int calls, Duration period);

}
