package io.github.discordspring.autoconfigure.cache;

import java.util.concurrent.TimeUnit;

import io.github.discordspring.cache.CacheLag;
import io.github.discordspring.cache.DiscordCache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * How far the cache is behind the events.
 */
final class CacheLagMetrics implements MeterBinder {

	private final DiscordCache cache;

	CacheLagMetrics(DiscordCache cache) {
		this.cache = cache;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("discord.cache.behind", this.cache, (it) -> (it.lag().state() == CacheLag.State.BEHIND) ? 1 : 0)
			.description("1 while the store of the cache does not answer, otherwise 0")
			.register(registry);
		Gauge.builder("discord.cache.pending", this.cache, (it) -> it.lag().pending())
			.description("Events and changes that the store of the cache has not confirmed")
			.register(registry);
		TimeGauge.builder("discord.cache.delay", this.cache, TimeUnit.NANOSECONDS, (it) -> it.lag().delay().toNanos())
			.description("How long the oldest of them waits")
			.register(registry);
		FunctionCounter.builder("discord.cache.dropped", this.cache, (it) -> it.lag().dropped())
			.description("Events that found no room while the store of the cache did not answer")
			.register(registry);
		Gauge.builder("discord.cache.stale.guilds", this.cache, (it) -> it.lag().staleGuilds())
			.description("Guilds of which the store of the cache lost something")
			.register(registry);
	}

}
