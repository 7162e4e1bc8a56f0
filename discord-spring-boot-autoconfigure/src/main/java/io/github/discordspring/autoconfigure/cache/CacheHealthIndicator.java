package io.github.discordspring.autoconfigure.cache;

import io.github.discordspring.cache.CacheLag;
import io.github.discordspring.cache.DiscordCache;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Says that the cache is behind with a status of its own, which leaves that of the
 * application as it is: events go on.
 */
final class CacheHealthIndicator implements HealthIndicator {

	private static final Status BEHIND = new Status("BEHIND", "The store of the cache does not answer");

	private final DiscordCache cache;

	CacheHealthIndicator(DiscordCache cache) {
		this.cache = cache;
	}

	@Override
	public Health health() {
		CacheLag lag = this.cache.lag();
		return Health.status((lag.state() == CacheLag.State.BEHIND) ? BEHIND : Status.UP)
			.withDetail("pending", lag.pending())
			.withDetail("delay", lag.delay().toString())
			.withDetail("dropped", lag.dropped())
			.withDetail("staleGuilds", lag.staleGuilds())
			.build();
	}

}
