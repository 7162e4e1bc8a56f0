package io.github.discordspring.autoconfigure.cache;

import io.github.discordspring.cache.CacheLag;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Meters of the cache, for each type of entity.
 */
final class DiscordCacheMetrics implements MeterBinder {

	private final DiscordCache cache;

	DiscordCacheMetrics(DiscordCache cache) {
		this.cache = cache;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (EntityType<?> type : this.cache.types()) {
			if (type.wrapped() == null) {
				bindTo(registry, type);
			}
		}
	}

	/**
	 * Counts what there is, unless a store that does not answer had to be waited for:
	 * whoever reads the meters would wait for each type.
	 */
	private static double count(DiscordCache cache, EntityType<?> type) {
		boolean waits = cache.isRemote(type) && cache.lag().state() == CacheLag.State.BEHIND;
		return waits ? Double.NaN : cache.entities(type).count();
	}

	private void bindTo(MeterRegistry registry, EntityType<?> type) {
		Tags tags = Tags.of("type", type.name());
		Gauge.builder("discord.cache.size", this.cache, (cache) -> count(cache, type))
			.tags(tags)
			.description("Entities in the cache")
			.register(registry);
		Gauge.builder("discord.cache.memory", this.cache, (cache) -> cache.estimateBytes(type))
			.tags(tags)
			.baseUnit("bytes")
			.description("Heap that entities take, estimated")
			.register(registry);
		FunctionCounter.builder("discord.cache.gets", this.cache, (cache) -> cache.statistics(type).hits())
			.tags(tags.and("result", "hit"))
			.description("Look-ups by id")
			.register(registry);
		FunctionCounter.builder("discord.cache.gets", this.cache, (cache) -> cache.statistics(type).misses())
			.tags(tags.and("result", "miss"))
			.description("Look-ups by id")
			.register(registry);
		FunctionCounter.builder("discord.cache.evictions", this.cache, (cache) -> cache.statistics(type).evictions())
			.tags(tags)
			.description("Entities that limits dropped")
			.register(registry);
		FunctionCounter.builder("discord.cache.refusals", this.cache, (cache) -> cache.statistics(type).refusals())
			.tags(tags)
			.description("Entities that a policy refused")
			.register(registry);
	}

}
