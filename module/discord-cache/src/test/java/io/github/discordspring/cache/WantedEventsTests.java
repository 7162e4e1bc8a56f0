package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.event.DispatchEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events that a type does not ask for change nothing of it.
 */
class WantedEventsTests {

	static List<EntityType<?>> types() {
		return EntityType.values();
	}

	@ParameterizedTest
	@MethodSource("types")
	void whatIsNotWantedChangesNothing(EntityType<?> type) {
		for (long seed = 1; seed <= 20; seed++) {
			DiscordCache all = only(type);
			DiscordCache wanted = only(type);
			RandomEvents events = new RandomEvents(seed, true, 1000, 2000);
			for (int step = 0; step < 300; step++) {
				DispatchEvent event = events.next();
				all.apply(event);
				if (wanted.wanted().contains(event.eventType())) {
					wanted.apply(event);
				}
				long failing = seed;
				assertThat(content(wanted, type)).as(() -> "seed " + failing + ": " + event)
					.containsExactlyInAnyOrderElementsOf(content(all, type));
			}
		}
	}

	private static DiscordCache only(EntityType<?> only) {
		CacheOptions.Builder options = CacheOptions.builder();
		for (EntityType<?> type : EntityType.values()) {
			boolean within = only == EntityType.OVERWRITES && type == EntityType.CHANNELS;
			options.policy(type, (type == only || within) ? CachingPolicy.all() : CachingPolicy.none());
		}
		return new DiscordCache(options.build());
	}

	private static List<Object> content(DiscordCache cache, EntityType<?> type) {
		return new ArrayList<>(cache.entities(type).entries());
	}

}
