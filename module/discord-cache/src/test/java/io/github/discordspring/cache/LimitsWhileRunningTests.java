package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.presence.PresenceUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits that are set while a shard brings events as fast as it can.
 */
@ParameterizedClass(name = "{0}")
@CsvSource({ "memory", "packed" })
@Timeout(120)
class LimitsWhileRunningTests {

	private static final int ROUNDS = 500;

	private static final int MOST = 5;

	private final ExecutorService shard = Executors.newSingleThreadExecutor();

	private final CacheStoreFactory stores;

	LimitsWhileRunningTests(String store) {
		this.stores = store.equals("packed") ? CacheStoreFactory.packed() : CacheStoreFactory.memory();
	}

	@AfterEach
	void stop() {
		this.shard.shutdownNow();
	}

	private static PresenceUpdateEvent presence(int userId) {
		return new PresenceUpdateEvent(Presence.builder()
			.guildId(100)
			.user(new PresenceUser(userId, null, null, null, null, false))
			.status(PresenceStatus.ONLINE)
			.build());
	}

	@Test
	void whatIsWrittenMeanwhileCountsTowardsThem() throws Exception {
		List<PresenceUpdateEvent> events = new ArrayList<>();
		for (int id = 1; id <= 5000; id++) {
			events.add(presence(id));
		}
		for (int round = 0; round < ROUNDS; round++) {
			DiscordCache cache = Stores.cache(this.stores);
			AtomicBoolean done = new AtomicBoolean();
			AtomicInteger applied = new AtomicInteger();
			Future<?> running = this.shard.submit(() -> {
				for (int i = 0; i < events.size() && !done.get(); i++) {
					cache.apply(events.get(i));
					applied.incrementAndGet();
				}
			});
			while (applied.get() < MOST) {
				Thread.onSpinWait();
			}
			cache.setLimits(EntityType.PRESENCES, new EntityLimits(MOST, null, null));
			done.set(true);
			running.get(60, TimeUnit.SECONDS);
			// Each event drops what is over the limits
			cache.apply(presence(5001));
			assertThat(cache.presences().count()).as("round %d", round).isLessThanOrEqualTo(MOST);
		}
	}

}
