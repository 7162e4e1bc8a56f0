package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.permission.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever events come, the cache holds what the reference holds.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class DiscordCacheModelTests {

	private static final int MESSAGES_PER_CHANNEL = 2;

	private final CacheStoreFactory stores;

	DiscordCacheModelTests(String name, CacheStoreFactory stores) {
		this.stores = stores;
	}

	/** Types of which one can go by hand without anything else. */
	private static final List<EntityType<?>> INDEPENDENT = List.of(EntityType.ROLES, EntityType.EMOJIS,
			EntityType.PRESENCES, EntityType.VOICE_STATES, EntityType.STAGE_INSTANCES, EntityType.SOUNDBOARD_SOUNDS,
			EntityType.BANS);

	@Test
	void theCacheHoldsWhatTheReferenceHolds() {
		compare(40, (random, cache, reference) -> {
		});
	}

	@Test
	void theCacheHoldsWhatTheReferenceHoldsWhilePoliciesChange() {
		compare(40, (random, cache, reference) -> {
			if (random.nextInt(10) == 0) {
				EntityType<?> type = EntityType.values().get(random.nextInt(EntityType.values().size()));
				CachingPolicy<Object> policy = policy(random);
				cache.setPolicy(type, policy);
				reference.setPolicy(type, policy);
			}
		});
	}

	@Test
	void theCacheHoldsWhatTheReferenceHoldsWhileSomebodyChangesItByHand() {
		compare(10, (random, cache, reference) -> {
			if (random.nextInt(3) == 0) {
				changeByHand(random, cache, reference, INDEPENDENT.get(random.nextInt(INDEPENDENT.size())));
			}
		});
	}

	private static <T> void changeByHand(Random random, DiscordCache cache, ReferenceCache reference,
			EntityType<T> type) {
		Map<ReferenceCache.Key, T> content = reference.read(type);
		if (content.isEmpty()) {
			return;
		}
		ReferenceCache.Key key = List.copyOf(content.keySet()).get(random.nextInt(content.size()));
		T entity = content.get(key);
		EntityCache<T> part = cache.entities(type).in(key.parentId());
		switch (random.nextInt(4)) {
			case 0 -> {
				assertThat(part.remove(key.id())).isEqualTo(entity);
				reference.remove(type, key);
			}
			case 1 -> {
				long removed = cache.entities(type).sweep(entity::equals);
				content.entrySet().removeIf((entry) -> !entry.getValue().equals(entity));
				assertThat(removed).isEqualTo(content.size());
				content.keySet().forEach((each) -> reference.remove(type, each));
			}
			case 2 -> {
				part.clear();
				content.keySet().removeIf((each) -> each.parentId() != key.parentId());
				content.keySet().forEach((each) -> reference.remove(type, each));
			}
			default -> assertThat(part.put(key.id(), entity)).isTrue();
		}
	}

	/**
	 * Compares the cache with the reference after every few events: to look at all of
	 * both takes far longer than to change them.
	 * @param seeds how many sequences of events
	 * @param before what is done to both before an event
	 */
	private void compare(int seeds, Change before) {
		for (long seed = 1; seed <= seeds; seed++) {
			Random random = new Random(seed);
			DiscordCache cache = new DiscordCache(
					Stores.options(this.stores).messagesPerChannel(MESSAGES_PER_CHANNEL).build());
			ReferenceCache reference = new ReferenceCache(MESSAGES_PER_CHANNEL);
			RandomEvents events = new RandomEvents(seed, true, 1000, 2000, 3000);
			for (int step = 0; step < 400; step++) {
				DispatchEvent event = events.next();
				before.make(random, cache, reference);
				cache.apply(event);
				reference.apply(event);
				if (step % 4 == 3) {
					assertSame(cache, reference, description(seed, step, event));
				}
				if (step % 40 == 39) {
					for (EntityType<?> type : EntityType.values()) {
						assertAnswers(cache.entities(type), reference.read(type), description(seed, step, event));
					}
				}
			}
		}
	}

	private static Supplier<String> description(long seed, int step, DispatchEvent event) {
		return () -> "seed " + seed + ", step " + step + ": " + event;
	}

	private static CachingPolicy<Object> policy(Random random) {
		return switch (random.nextInt(4)) {
			case 0 -> CachingPolicy.none();
			case 1 -> (entity, guildId) -> entity.hashCode() % 2 == 0;
			default -> CachingPolicy.all();
		};
	}

	static void assertSame(DiscordCache cache, ReferenceCache reference, Supplier<String> description) {
		for (EntityType<?> type : EntityType.values()) {
			assertSame(cache.entities(type), reference.read(type), type, description);
		}
	}

	private static <T> void assertSame(EntityCache<T> entities, Map<ReferenceCache.Key, ?> reference,
			EntityType<?> type, Supplier<String> description) {
		Map<ReferenceCache.Key, Object> content = new TreeMap<>();
		for (CacheEntry<T> entry : entities.entries()) {
			ReferenceCache.Key key = new ReferenceCache.Key(entry.parentId(), entry.id());
			content.put(key, sorted(entry.value()));
			if (type.isFoundById()) {
				assertThat(sorted(entities.get(entry.id()))).as(description).isEqualTo(content.get(key));
			}
			if (type.hasParent()) {
				assertThat(entities.get(entry.parentId(), entry.id())).as(description).isEqualTo(entry.value());
			}
		}
		assertThat(content).as(description).isEqualTo(reference);
		assertThat(entities.count()).as(description).isEqualTo(reference.size());
	}

	/**
	 * Compares what the operations answer that {@link #assertSame} does not ask.
	 */
	private static <T> void assertAnswers(EntityCache<T> entities, Map<ReferenceCache.Key, ?> reference,
			Supplier<String> description) {
		Predicate<Object> some = (entity) -> sorted(entity).hashCode() % 2 == 0;
		List<?> met = reference.values().stream().filter(some).toList();
		assertThat(entities.filter(some).stream().map(DiscordCacheModelTests::sorted)).as(description)
			.containsExactlyInAnyOrderElementsOf(met);
		T found = entities.find(some);
		assertThat((found != null) ? met.contains(sorted(found)) : met.isEmpty()).as(description).isTrue();
		assertThat(entities.count(some)).as(description).isEqualTo(met.size());
		assertThat(entities.counts(List.of(some, some.negate()))).as(description)
			.containsExactly(met.size(), reference.size() - met.size());
		assertThat(entities.map(DiscordCacheModelTests::sorted)).as(description)
			.containsExactlyInAnyOrderElementsOf(reference.values());
		assertThat(entities.ids().toArray()).as(description)
			.containsExactlyInAnyOrder(reference.keySet().stream().mapToLong(ReferenceCache.Key::id).toArray());
		List<Object> visited = new ArrayList<>();
		entities.forEach((entity) -> visited.add(sorted(entity)));
		assertThat(visited).as(description).containsExactlyInAnyOrderElementsOf(reference.values());
	}

	private static Object sorted(Object entity) {
		return (entity instanceof Guild guild) ? guild.toBuilder()
			.roles(guild.roles().stream().sorted(Comparator.comparingLong(Role::id)).toList())
			.build() : entity;
	}

	@FunctionalInterface
	private interface Change {

		void make(Random random, DiscordCache cache, ReferenceCache reference);

	}

}
