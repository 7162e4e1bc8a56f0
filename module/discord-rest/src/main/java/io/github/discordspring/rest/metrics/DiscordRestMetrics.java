package io.github.discordspring.rest.metrics;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.DiscordRestStatistics;
import io.github.discordspring.rest.ratelimit.BucketState;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimitScope;
import io.github.discordspring.rest.ratelimit.RateLimiter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Gives the statistics of a client to Micrometer. What single calls take is told by
 * {@link io.github.discordspring.rest.observation.DiscordRestObservation observations}.
 * <p>
 * Counted are {@code discord.rest.requests} by {@code outcome} ({@code success},
 * {@code failure}), {@code discord.rest.retries}, {@code discord.rest.cache.hits},
 * {@code discord.rest.limited} (answers of 429) by {@code scope}, and
 * {@code discord.rest.waited} (seconds that calls waited for their turn). Gauges are
 * {@code discord.rest.in.flight} and {@code discord.rest.rate} (answers per second, over
 * the last ten seconds); and, of the limiter of this library,
 * {@code discord.rest.waiting} (calls that wait for their turn),
 * {@code discord.rest.invalid} (answers of the last ten minutes that count for Discord's
 * limit of invalid requests) and {@code discord.rest.buckets} by {@code state}
 * ({@code open}, {@code exhausted}, {@code unlimited}).
 */
public final class DiscordRestMetrics implements MeterBinder {

	private final DiscordRestClient client;

	private final RateLimiter rateLimiter;

	/**
	 * Makes the metrics of a client.
	 * @param client the client
	 * @param rateLimiter its limiter
	 */
	public DiscordRestMetrics(DiscordRestClient client, RateLimiter rateLimiter) {
		this.client = client;
		this.rateLimiter = rateLimiter;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		outcome(registry, "success", DiscordRestStatistics::successes);
		outcome(registry, "failure", DiscordRestStatistics::failures);
		counter("discord.rest.retries", "Requests that were sent again after a fault", DiscordRestStatistics::retries)
			.register(registry);
		counter("discord.rest.cache.hits", "Calls that the read cache answered", DiscordRestStatistics::cacheHits)
			.register(registry);
		for (RateLimitScope scope : RateLimitScope.values()) {
			counter("discord.rest.limited", "Answers of 429",
					(statistics) -> statistics.rateLimited().getOrDefault(scope, 0L))
				.tag("scope", scope.name().toLowerCase(Locale.ROOT))
				.register(registry);
		}
		counter("discord.rest.waited", "Time that calls waited for their turn",
				(statistics) -> seconds(statistics.waited()))
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("discord.rest.in.flight", this.client, (client) -> client.statistics().inFlight())
			.description("Requests on their way")
			.register(registry);
		Gauge
			.builder("discord.rest.rate", this.client,
					(client) -> client.statistics().lastTenSeconds().requestsPerSecond())
			.description("Answers per second, over the last ten seconds")
			.register(registry);
		if (this.rateLimiter instanceof LocalRateLimiter limiter) {
			bindLimiter(registry, limiter);
		}
	}

	private static void bindLimiter(MeterRegistry registry, LocalRateLimiter limiter) {
		Gauge.builder("discord.rest.waiting", limiter, LocalRateLimiter::waiting)
			.description("Calls that wait for their turn")
			.register(registry);
		Gauge.builder("discord.rest.invalid", limiter, LocalRateLimiter::invalidRequests)
			.description("Answers of the last ten minutes that count for the limit of invalid requests")
			.register(registry);
		buckets(registry, limiter, "open", (state) -> state.limit() > 0 && state.remaining() > 0);
		buckets(registry, limiter, "exhausted", (state) -> state.limit() > 0 && state.remaining() == 0);
		buckets(registry, limiter, "unlimited", (state) -> state.limit() == 0);
	}

	private static void buckets(MeterRegistry registry, LocalRateLimiter limiter, String state,
			Predicate<BucketState> which) {
		Gauge.builder("discord.rest.buckets", limiter, (all) -> all.buckets().stream().filter(which).count())
			.description("Buckets that were used lately")
			.tag("state", state)
			.register(registry);
	}

	private void outcome(MeterRegistry registry, String outcome, ToDoubleFunction<DiscordRestStatistics> value) {
		counter("discord.rest.requests", "Requests that were sent", value).tag("outcome", outcome).register(registry);
	}

	private FunctionCounter.Builder<DiscordRestClient> counter(String name, String description,
			ToDoubleFunction<DiscordRestStatistics> value) {
		return FunctionCounter.builder(name, this.client, (client) -> value.applyAsDouble(client.statistics()))
			.description(description);
	}

	private static double seconds(Duration time) {
		return time.toNanos() / 1e9;
	}

}
