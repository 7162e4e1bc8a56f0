package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The operations on each type of entity, over all and of one parent.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#withRedis")
class EntityCacheTests {

	private static final long PARENT = 100;

	private final DiscordCache cache;

	EntityCacheTests(String name, Supplier<CacheStoreFactory> stores) {
		this.cache = Stores.cache(stores.get());
	}

	@AfterEach
	void close() {
		this.cache.close();
	}

	static Stream<Arguments> types() {
		return Stream.of(type(EntityType.GUILDS, Sample::guild), type(EntityType.USERS, Sample::user),
				type(EntityType.CHANNELS, (id) -> Sample.text(id).toBuilder().guildId(PARENT).build()),
				type(EntityType.ROLES, (id) -> Sample.role(id, "role " + id)),
				type(EntityType.MEMBERS, (id) -> Sample.member(Sample.user(id), "nick " + id)),
				type(EntityType.MESSAGES, (id) -> Sample.message(id, PARENT, Sample.user(1), "message " + id)));
	}

	private static <T> Arguments type(EntityType<T> type, LongFunction<T> factory) {
		return Arguments.of(type, factory);
	}

	/**
	 * Gives the entities of the parent, or all if there are none.
	 */
	private <T> EntityCache<T> part(EntityType<T> type) {
		EntityCache<T> entities = this.cache.entities(type);
		return type.hasParent() ? entities.in(PARENT) : entities;
	}

	/**
	 * Puts three entities, and for members their users.
	 */
	private <T> List<T> fill(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = new ArrayList<>();
		for (long id = 1; id <= 3; id++) {
			if (type == EntityType.MEMBERS) {
				this.cache.users().put(Sample.user(id));
			}
			entities.add(factory.apply(id));
			assertThat(part(type).put(factory.apply(id))).isTrue();
		}
		return entities;
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void anEntityThatIsPutIsThere(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = fill(type, factory);
		assertThat(part(type).get(2)).isEqualTo(entities.get(1));
		assertThat(part(type).contains(2)).isTrue();
		assertThat(part(type).get(4)).isNull();
		assertThat(part(type).contains(4)).isFalse();
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void anEntityIsFoundByItsIdAloneOrTheMessageSaysWhyNot(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = fill(type, factory);
		EntityCache<T> all = this.cache.entities(type);
		if (type.isFoundById()) {
			assertThat(all.get(2)).isEqualTo(entities.get(1));
			assertThat(all.contains(2)).isTrue();
			assertThat(all.get(4)).isNull();
			assertThat(all.contains(4)).isFalse();
			assertThat(all.remove(2)).isEqualTo(entities.get(1));
			assertThat(all.remove(2)).isNull();
			assertThat(all.count()).isEqualTo(2);
		}
		else {
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> all.get(2))
				.withMessageContaining("members")
				.withMessageContaining("in(guildId)");
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void anEntityIsFoundByItsParentAndIdOrTheMessageSaysWhyNot(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = fill(type, factory);
		EntityCache<T> all = this.cache.entities(type);
		if (type.hasParent()) {
			assertThat(all.get(PARENT, 2)).isEqualTo(entities.get(1));
			assertThat(all.get(PARENT, 4)).isNull();
			assertThat(all.get(PARENT + 1, 2)).isNull();
			assertThatIllegalStateException().isThrownBy(() -> all.in(PARENT).in(PARENT));
			assertThatIllegalStateException().isThrownBy(() -> all.in(PARENT).get(PARENT, 2));
		}
		else {
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> all.in(PARENT))
				.withMessageContaining(type.name());
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> all.get(PARENT, 2));
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void anEntityThatIsRemovedIsGone(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = fill(type, factory);
		assertThat(part(type).remove(2)).isEqualTo(entities.get(1));
		assertThat(part(type).remove(2)).isNull();
		assertThat(part(type).get(2)).isNull();
		assertThat(part(type).values()).containsExactlyInAnyOrder(entities.get(0), entities.get(2));
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void entitiesAreCounted(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = fill(type, factory);
		for (EntityCache<T> each : List.of(this.cache.entities(type), part(type))) {
			assertThat(each.count()).isEqualTo(3);
			assertThat(each.count(entities.get(0)::equals)).isEqualTo(1);
			assertThat(each.counts(List.of(entities.get(0)::equals, (entity) -> true, (entity) -> false)))
				.containsExactly(1, 3, 0);
			assertThat(each.toString()).startsWith("3 " + type);
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void entitiesAreSearched(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = fill(type, factory);
		for (EntityCache<T> each : List.of(this.cache.entities(type), part(type))) {
			assertThat(each.find(entities.get(2)::equals)).isEqualTo(entities.get(2));
			assertThat(each.find((entity) -> false)).isNull();
			assertThat(each.filter((entity) -> !entity.equals(entities.get(0))))
				.containsExactlyInAnyOrder(entities.get(1), entities.get(2));
			List<T> seen = new ArrayList<>();
			assertThat(each.find(seen::add)).isNotNull();
			assertThat(seen).as("the search ends with the first").hasSize(1);
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void entitiesAreCollected(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = fill(type, factory);
		long parent = type.hasParent() ? PARENT : 0;
		for (EntityCache<T> each : List.of(this.cache.entities(type), part(type))) {
			assertThat(each.values()).containsExactlyInAnyOrderElementsOf(entities);
			assertThat(each.ids().toArray()).containsExactlyInAnyOrder(1, 2, 3);
			assertThat(each.entries()).containsExactlyInAnyOrder(new CacheEntry<>(parent, 1, entities.get(0)),
					new CacheEntry<>(parent, 2, entities.get(1)), new CacheEntry<>(parent, 3, entities.get(2)));
			assertThat(each.map(Object::toString))
				.containsExactlyInAnyOrderElementsOf(entities.stream().map(Object::toString).toList());
			assertThat(each).containsExactlyInAnyOrderElementsOf(entities);
			List<T> visited = new ArrayList<>();
			each.forEach(visited::add);
			assertThat(visited).containsExactlyInAnyOrderElementsOf(entities);
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> each.values().clear());
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> each.entries().clear());
			assertThatExceptionOfType(UnsupportedOperationException.class)
				.isThrownBy(() -> each.map(Function.identity()).clear());
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void aSweepRemovesWhatMeetsTheCriterion(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = fill(type, factory);
		assertThat(part(type).sweep(entities.get(0)::equals)).isEqualTo(1);
		assertThat(this.cache.entities(type).sweep(entities.get(1)::equals)).isEqualTo(1);
		assertThat(this.cache.entities(type).sweep((entity) -> false)).isZero();
		assertThat(part(type).values()).containsExactly(entities.get(2));
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void clearingRemovesAll(EntityType<T> type, LongFunction<T> factory) {
		fill(type, factory);
		part(type).clear();
		assertThat(this.cache.entities(type).count()).isZero();
		fill(type, factory);
		this.cache.entities(type).clear();
		assertThat(part(type).count()).isZero();
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void anIterationIsOverWhatWasThereWhenItBegan(EntityType<T> type, LongFunction<T> factory) {
		fill(type, factory);
		Iterator<T> iterator = this.cache.entities(type).iterator();
		this.cache.entities(type).clear();
		assertThat(iterator).toIterable().hasSize(3);
	}

	@Test
	void clearingOneParentLeavesOthers() {
		this.cache.roles().in(1).put(Sample.role(7, "in 1"));
		this.cache.roles().in(2).put(Sample.role(8, "in 2"));
		this.cache.roles().in(1).clear();
		assertThat(this.cache.roles().ids().toArray()).containsExactly(8);
	}

	@Test
	void whatSaysItsParentIsPutThere() {
		this.cache.channels().put(Sample.text(7).toBuilder().guildId(PARENT).build());
		this.cache.messages().put(Sample.message(8, 7, Sample.user(1), "hi"));
		assertThat(this.cache.channels().in(PARENT).contains(7)).isTrue();
		assertThat(this.cache.messages().in(7).contains(8)).isTrue();
	}

	@Test
	void whatDoesNotSayItsParentIsPutInOne() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.cache.roles().put(Sample.role(7, "role")))
			.withMessageContaining("in(guildId)");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.cache.members().put(Sample.partial("nick")))
			.withMessageContaining("in(guildId)");
	}

	@Test
	void whatSaysNoIdIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.cache.members().in(PARENT).put(Sample.partial("nick")))
			.withMessageContaining("members");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.cache.messages().in(1).put(Sample.message(8, 7, Sample.user(1), "hi")))
			.withMessageContaining("channel 7");
	}

	@Test
	void messagesOfAChannelComeOldestFirst() {
		for (long id : new long[] { 5, 3, -2, 9, 1 }) {
			this.cache.messages().put(Sample.message(id, PARENT, Sample.user(1), "hi"));
		}
		EntityCache<Message> messages = this.cache.messages().in(PARENT);
		assertThat(messages.values()).extracting(Message::id).containsExactly(1L, 3L, 5L, 9L, -2L);
		assertThat(messages.find((message) -> true).id()).isEqualTo(1);
		assertThat(messages.ids().toArray()).containsExactly(1, 3, 5, 9, -2);
	}

	@Test
	void aMessagePutByHandGoesWithItsGuild() {
		this.cache.channels().put(Sample.text(7).toBuilder().guildId(PARENT).build());
		this.cache.messages().put(Sample.message(8, 7, Sample.user(1), "hi"));
		this.cache.apply(Sample.left(PARENT));
		assertThat(this.cache.messages().count()).isZero();
	}

	@Test
	void aUserPutByHandStaysUntilItIsRemovedByHand() {
		this.cache.users().put(Sample.user(2));
		this.cache.apply(Sample.created(Sample.guild(PARENT), List.of(), Sample.member(Sample.user(2), "nick")));
		this.cache.apply(Sample.left(PARENT));
		assertThat(this.cache.users().contains(2)).isTrue();
		assertThat(this.cache.users().remove(2)).isNotNull();
		assertThat(this.cache.users().contains(2)).isFalse();
	}

	@Test
	void aUserRemovedByHandComesBackWithTheNextEvent() {
		this.cache.apply(Sample.created(Sample.guild(PARENT), List.of(), Sample.member(Sample.user(2), "nick")));
		this.cache.users().remove(2);
		assertThat(this.cache.members().get(PARENT, 2)).extracting(Member::user).isNull();
		this.cache.apply(Sample.created(Sample.guild(PARENT), List.of(), Sample.member(Sample.user(2), "nick")));
		assertThat(this.cache.members().get(PARENT, 2)).isEqualTo(Sample.member(Sample.user(2), "nick"));
		this.cache.apply(Sample.left(PARENT));
		assertThat(this.cache.users().count()).isZero();
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void anEntityIsFoundUnderASecondId(EntityType<T> type, LongFunction<T> factory) {
		List<T> entities = fill(type, factory);
		long parentId = type.hasParent() ? PARENT : 0;
		EntityCache<T> part = part(type);
		assertThat(part.point(77, parentId, 2)).isTrue();
		assertThat(part.get(77)).isEqualTo(entities.get(1));
		assertThat(part.contains(77)).isTrue();
		assertThat(part.count()).isEqualTo(3);
		assertThat(part.ids().toArray()).containsExactlyInAnyOrder(1, 2, 3);
		assertThat(part.remove(77)).isNull();
		assertThat(part.get(77)).isNull();
		assertThat(part.get(2)).isEqualTo(entities.get(1));
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void aPointerNeedsAnEntity(EntityType<T> type, LongFunction<T> factory) {
		fill(type, factory);
		long parentId = type.hasParent() ? PARENT : 0;
		EntityCache<T> part = part(type);
		assertThat(part.point(77, parentId, 4)).isFalse();
		assertThat(part.point(1, parentId, 2)).isFalse();
		assertThat(part.point(77, parentId, 2)).isTrue();
		assertThat(part.point(78, parentId, 77)).isFalse();
		part.remove(2);
		assertThat(part.contains(77)).isFalse();
		assertThat(part.get(77)).isNull();
	}

	@Test
	void aSecondIdOverAllIsNoneThatAnyParentHas() {
		this.cache.channels().put(Sample.text(5).toBuilder().guildId(PARENT).build());
		this.cache.channels().put(Sample.text(6).toBuilder().guildId(200).build());
		assertThat(this.cache.channels().point(6, PARENT, 5)).isFalse();
		assertThat(this.cache.channels().point(77, PARENT, 5)).isTrue();
		assertThat(this.cache.channels().get(77).id()).isEqualTo(5);
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.cache.members().point(77, PARENT, 2))
			.withMessageContaining("in(guildId)");
	}

	@Test
	void aPointerToAPointerLeadsNowhere() {
		this.cache.users().put(Sample.user(1));
		this.cache.users().put(Sample.user(2));
		assertThat(this.cache.users().point(77, 0, 1)).isTrue();
		this.cache.users().remove(1);
		assertThat(this.cache.users().point(1, 0, 2)).isTrue();
		assertThat(this.cache.users().get(1)).isEqualTo(Sample.user(2));
		assertThat(this.cache.users().get(77)).isNull();
		assertThat(this.cache.users().contains(77)).isFalse();
	}

	@Test
	void aPointerLeadsToWhatItsTargetIsNow() {
		this.cache.users().put(Sample.user(1, "before"));
		this.cache.users().point(77, 0, 1);
		this.cache.users().put(Sample.user(1, "after"));
		assertThat(this.cache.users().get(77)).isEqualTo(Sample.user(1, "after"));
	}

	@Test
	void aPointerGoesWithItsGuild() {
		this.cache.apply(Sample.created(Sample.guild(PARENT), List.of(Sample.text(5))));
		this.cache.apply(Sample.created(Sample.guild(200), List.of(Sample.text(6))));
		assertThat(this.cache.channels().in(PARENT).point(77, 200, 6)).isTrue();
		assertThat(this.cache.channels().get(PARENT, 77)).isNotNull();
		this.cache.apply(Sample.left(PARENT));
		assertThat(this.cache.channels().get(PARENT, 77)).isNull();
	}

}
