package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.discordspring.model.guild.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * That each operation does the same without waiting as it does with.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#withRedis")
class AsyncEntityCacheTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	static final List<EntityType<?>> TYPES = EntityType.values();

	private final DiscordCache cache;

	AsyncEntityCacheTests(String name, Supplier<CacheStoreFactory> stores) {
		this.cache = Stores.cache(stores.get());
		EveryType.fill(this.cache);
	}

	@AfterEach
	void close() {
		this.cache.close();
	}

	private static <R> R value(Mono<R> mono) {
		return mono.block(TIMEOUT);
	}

	private static <R> List<R> values(Flux<R> flux) {
		return flux.collectList().block(TIMEOUT);
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	<T> void readingGivesTheSame(EntityType<T> type) {
		EntityCache<T> entities = this.cache.entities(type);
		AsyncEntityCache<T> async = entities.async();
		assertThat(entities.count()).isPositive();
		assertThat(value(async.count())).isEqualTo(entities.count());
		assertThat(values(async.entries())).containsExactlyInAnyOrderElementsOf(entities.entries());
		assertThat(values(async.values())).containsExactlyInAnyOrderElementsOf(entities.values());
		assertThat(values(async.ids())).containsExactlyInAnyOrderElementsOf(entities.ids().stream().boxed().toList());
		assertThat(values(async.map(Object::toString)))
			.containsExactlyInAnyOrderElementsOf(entities.map(Object::toString));
		List<T> visited = new ArrayList<>();
		async.forEach(visited::add).block(TIMEOUT);
		assertThat(visited).containsExactlyInAnyOrderElementsOf(entities.values());
		for (CacheEntry<T> entry : entities.entries()) {
			Predicate<T> same = entry.value()::equals;
			AsyncEntityCache<T> part = type.hasParent() ? async.in(entry.parentId()) : async;
			assertThat(value(part.get(entry.id()))).isEqualTo(entry.value());
			assertThat(value(part.contains(entry.id()))).isTrue();
			assertThat(value(part.get(987654))).isNull();
			assertThat(value(part.contains(987654))).isFalse();
			if (type.hasParent()) {
				assertThat(value(async.get(entry.parentId(), entry.id()))).isEqualTo(entry.value());
			}
			if (type.isFoundById()) {
				assertThat(value(async.get(entry.id()))).isEqualTo(entry.value());
			}
			assertThat(value(async.find(same))).isEqualTo(entry.value());
			assertThat(values(async.filter(same))).containsExactly(entry.value());
			assertThat(value(async.count(same))).isEqualTo(1);
			assertThat(value(async.counts(List.of(same, same)))).containsExactly(1, 1);
		}
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	<T> void changingDoesTheSame(EntityType<T> type) {
		EntityCache<T> entities = this.cache.entities(type);
		for (CacheEntry<T> entry : entities.entries()) {
			EntityCache<T> part = type.hasParent() ? entities.in(entry.parentId()) : entities;
			AsyncEntityCache<T> async = part.async();
			assertThat(value(async.remove(entry.id()))).isEqualTo(entry.value());
			assertThat(part.contains(entry.id())).isFalse();
			assertThat(value(async.remove(entry.id()))).isNull();
			assertThat(value(async.put(entry.id(), entry.value()))).isTrue();
			assertThat(value(async.point(987654, type.hasParent() ? entry.parentId() : 0, entry.id()))).isTrue();
			assertThat(value(async.get(987654))).isEqualTo(entry.value());
			assertThat(value(async.contains(987654))).isTrue();
			assertThat(value(async.sweep(entry.value()::equals))).isEqualTo(1);
			assertThat(part.contains(entry.id())).isFalse();
			assertThat(part.put(entry.id(), entry.value())).isTrue();
			async.clear().block(TIMEOUT);
			assertThat(part.count()).isZero();
		}
	}

	@Test
	void nothingHappensBeforeSomebodySubscribes() {
		Mono<Boolean> putting = this.cache.users().async().put(Sample.user(77));
		assertThat(this.cache.users().contains(77)).isFalse();
		assertThat(value(putting)).isTrue();
		assertThat(this.cache.users().contains(77)).isTrue();
	}

	@Test
	void oneIdOfSeveralMembersIsRefusedAsAnError() {
		Mono<Member> reading = this.cache.members().async().get(2);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> value(reading))
			.withMessageContaining("in(guildId)");
	}

	@Test
	void anEventIsComparedWithWhatWasThereBefore() {
		this.cache.apply(Sample.created(Sample.guild(5, Sample.role(5, "before")), List.of()));
		AppliedEvent applied = value(this.cache.applyAndCompareAsync(
				new io.github.discordspring.model.event.GuildRoleUpdateEvent(5, Sample.role(5, "after"))));
		assertThat(applied.previous(EntityType.ROLES)).isEqualTo(Sample.role(5, "before"));
		assertThat(this.cache.roles().get(5)).isEqualTo(Sample.role(5, "after"));
	}

}
