package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import org.junit.jupiter.api.Test;
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

	@Test
	void howFarGuildsAreIsKnownWhereverOneEventOfThemIsWanted() {
		DiscordCache bans = only(EntityType.BANS);
		assertThat(bans.wanted().contains(EventType.GUILD_CREATE)).as("or an outage would never end").isTrue();
		DiscordCache none = only(EntityType.BANS);
		none.setPolicy(EntityType.BANS, CachingPolicy.none());
		assertThat(none.wanted().contains(EventType.GUILD_CREATE)).isFalse();
		none.captureBefore(EventTypes.of(EventType.GUILD_CREATE));
		assertThat(none.wanted().contains(EventType.GUILD_DELETE)).as("or who is added again never joined").isTrue();
	}

}
