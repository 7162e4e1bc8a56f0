package io.github.discordspring.cache;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.discordspring.model.channel.Channel;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That a store which takes entities in another form gives back equal ones, for each type
 * and operation.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("forms")
class StoreFormTests {

	static final List<EntityType<?>> TYPES = EntityType.values();

	private final CacheStoreFactory stores;

	private final DiscordCache records = Stores.cache(CacheStoreFactory.memory());

	private final DiscordCache converted;

	StoreFormTests(StoreForm<?> form) {
		this.stores = factory(form);
		this.converted = Stores.cache(this.stores);
		EveryType.fill(this.records);
		EveryType.fill(this.converted);
	}

	static Stream<Arguments> forms() {
		return Stream.of(StoreForm.OBJECT, StoreForm.TREE, StoreForm.TEXT, StoreForm.BYTES).map(Arguments::of);
	}

	private static <V> CacheStoreFactory factory(StoreForm<V> form) {
		return CacheStoreFactory.of(form, FiveOperationsStore::new);
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	<T> void whatIsReadIsEqual(EntityType<T> type) {
		EntityCache<T> expected = this.records.entities(type);
		EntityCache<T> entities = this.converted.entities(type);
		assertThat(expected.count()).isPositive();
		assertThat(entities.entries()).containsExactlyInAnyOrderElementsOf(expected.entries());
		assertThat(entities.values()).containsExactlyInAnyOrderElementsOf(expected.values());
		assertThat(entities.ids().toArray()).containsExactlyInAnyOrder(expected.ids().toArray());
		assertThat(entities.count()).isEqualTo(expected.count());
		assertThat(entities).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(entities.map(Object::toString)).containsExactlyInAnyOrderElementsOf(expected.map(Object::toString));
		for (CacheEntry<T> entry : expected.entries()) {
			Predicate<T> same = entry.value()::equals;
			EntityCache<T> part = type.hasParent() ? entities.in(entry.parentId()) : entities;
			assertThat(part.get(entry.id())).isEqualTo(entry.value());
			assertThat(part.contains(entry.id())).isTrue();
			assertThat(entities.find(same)).isEqualTo(entry.value());
			assertThat(entities.filter(same)).containsExactly(entry.value());
			assertThat(entities.count(same)).isEqualTo(1);
			assertThat(entities.counts(List.of(same, same))).containsExactly(1, 1);
		}
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	<T> void whatIsRemovedIsEqual(EntityType<T> type) {
		for (CacheEntry<T> entry : this.records.entities(type).entries()) {
			EntityCache<T> entities = this.converted.entities(type);
			EntityCache<T> part = type.hasParent() ? entities.in(entry.parentId()) : entities;
			assertThat(part.remove(entry.id())).isEqualTo(entry.value());
			assertThat(part.put(entry.id(), entry.value())).isTrue();
			assertThat(part.get(entry.id())).isEqualTo(entry.value());
			assertThat(part.sweep(entry.value()::equals)).isEqualTo(1);
			assertThat(part.contains(entry.id())).isFalse();
			assertThat(part.put(entry.id(), entry.value())).isTrue();
			part.clear();
			assertThat(part.count()).isZero();
		}
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	<T> void theStoreGivesBackEqualEntities(EntityType<T> type) {
		CacheStore<T> store = this.stores.create(type);
		for (CacheEntry<T> entry : this.records.entities(type).entries()) {
			T entity = entry.value();
			assertThat(store.put(entry.parentId(), entry.id(), entity)).isNull();
			assertThat(store.put(entry.parentId(), entry.id(), entity)).isEqualTo(entity);
			assertThat(store.get(entry.parentId(), entry.id())).isEqualTo(entity);
			assertThat(store.forEach(entry.parentId(), (parentId, id, read) -> !read.equals(entity))).isFalse();
			assertThat(store.forEachId(entry.parentId(), (id) -> id != entry.id())).isFalse();
			assertThat(store.remove(entry.parentId(), entry.id())).isEqualTo(entity);
		}
	}

	@Test
	void whetherSomethingIsThereIsToldWithoutReadingIt() {
		FiveOperationsStore<String> texts = new FiveOperationsStore<>(EntityType.CHANNELS);
		CacheStore<Channel> store = CacheStoreFactory.of(StoreForm.TEXT, (type) -> texts).create(EntityType.CHANNELS);
		texts.put(1, 7, "not read");
		assertThat(store.contains(1, 7)).isTrue();
		assertThat(store.contains(1, 8)).isFalse();
	}

}
