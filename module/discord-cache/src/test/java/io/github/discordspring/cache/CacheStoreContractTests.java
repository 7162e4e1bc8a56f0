package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every store must do.
 */
@ParameterizedClass(name = "{0}")
@MethodSource({ "io.github.discordspring.cache.Stores#withRedis",
		"io.github.discordspring.cache.SharedRedisCluster#stores" })
class CacheStoreContractTests {

	@Parameter(0)
	String name;

	@Parameter(1)
	Supplier<CacheStoreFactory> stores;

	CacheStoreFactory factory;

	@BeforeEach
	void makeFactory() {
		this.factory = this.stores.get();
	}

	@Test
	void anEntityIsThereUntilItIsRemoved() {
		CacheStore<Channel> store = this.factory.create(EntityType.CHANNELS);
		Channel first = Sample.text(7);
		Channel second = first.toBuilder().name("other").build();
		assertThat(store.get(1, 7)).isNull();
		assertThat(store.put(1, 7, first)).isNull();
		assertThat(store.get(1, 7)).isEqualTo(first);
		assertThat(store.put(1, 7, second)).isEqualTo(first);
		assertThat(store.get(1, 7)).isEqualTo(second);
		assertThat(store.remove(1, 7)).isEqualTo(second);
		assertThat(store.get(1, 7)).isNull();
		assertThat(store.remove(1, 7)).isNull();
		assertThat(store.count()).isZero();
	}

	@Test
	void entitiesOfOtherParentsAreApart() {
		CacheStore<Member> store = this.factory.create(EntityType.MEMBERS);
		store.put(1, 7, Sample.partial("in 1"));
		store.put(2, 7, Sample.partial("in 2"));
		store.put(2, 8, Sample.partial("other in 2"));
		assertThat(nicks(store, 1)).containsExactly("in 1");
		assertThat(nicks(store, 2)).containsExactlyInAnyOrder("in 2", "other in 2");
		assertThat(nicks(store, 3)).isEmpty();
		assertThat(store.count(1)).isEqualTo(1);
		assertThat(store.count(2)).isEqualTo(2);
		assertThat(store.count(3)).isZero();
		assertThat(store.count()).isEqualTo(3);
		assertThat(store.remove(3, 7)).isNull();
		store.clear(2);
		assertThat(nicks(store, 2)).isEmpty();
		assertThat(store.count()).isEqualTo(1);
		assertThat(store.get(1, 7)).isNotNull();
	}

	private static List<String> nicks(CacheStore<Member> store, long parentId) {
		List<String> nicks = new ArrayList<>();
		store.forEach(parentId, (parent, id, member) -> {
			assertThat(parent).isEqualTo(parentId);
			return nicks.add(member.nick());
		});
		return nicks;
	}

	@Test
	void theParentIsFoundByTheId() {
		CacheStore<Channel> store = this.factory.create(EntityType.CHANNELS);
		store.put(1, 7, Sample.text(7));
		store.put(0, 8, Sample.text(8));
		assertThat(store.parentOf(7)).isEqualTo(1);
		assertThat(store.parentOf(8)).isZero();
		assertThat(store.parentOf(9)).isZero();
		store.remove(1, 7);
		assertThat(store.parentOf(7)).isZero();
		store.put(2, 9, Sample.text(9));
		store.clear(2);
		assertThat(store.parentOf(9)).isZero();
	}

	@Test
	void anEntityThatIsFoundByItsIdHasOneParent() {
		CacheStore<Channel> store = this.factory.create(EntityType.CHANNELS);
		store.put(1, 7, Sample.text(7));
		assertThat(store.put(2, 7, Sample.text(7))).isNull();
		assertThat(store.get(1, 7)).isNull();
		assertThat(store.parentOf(7)).isEqualTo(2);
		assertThat(store.count()).isEqualTo(1);
		store.clear(1);
		assertThat(store.get(2, 7)).isNotNull();
	}

	@Test
	void anUpdateAddsReplacesOrMoves() {
		CacheStore<Channel> store = this.factory.create(EntityType.CHANNELS);
		store.update(1, 7, Sample.text(7));
		assertThat(store.get(1, 7)).isEqualTo(Sample.text(7));
		Channel renamed = Sample.text(7).toBuilder().name("renamed").build();
		store.update(1, 7, renamed);
		store.update(1, 7, renamed.toBuilder().build());
		assertThat(store.get(1, 7)).isEqualTo(renamed);
		store.update(2, 7, renamed);
		assertThat(store.get(1, 7)).isNull();
		assertThat(store.parentOf(7)).isEqualTo(2);
		assertThat(store.count()).isEqualTo(1);
	}

	@Test
	void whatHasNoParentIsUnderTheParentZero() {
		CacheStore<User> store = this.factory.create(EntityType.USERS);
		store.put(0, 7, Sample.user(7));
		store.put(0, 8, Sample.user(8));
		List<Long> ids = new ArrayList<>();
		store.forEach(0, (parentId, id, user) -> parentId == 0 && ids.add(id));
		assertThat(ids).containsExactlyInAnyOrder(7L, 8L);
		assertThat(store.count(0)).isEqualTo(2);
		assertThat(store.parentOf(7)).isZero();
	}

	@Test
	void aWalkMayChangeTheStore() {
		CacheStore<Channel> store = this.factory.create(EntityType.CHANNELS);
		for (long id = 1; id <= 100; id++) {
			store.put(id % 3, id, Sample.text(id));
		}
		boolean all = store.forEach((parentId, id, channel) -> {
			store.remove(parentId, id);
			store.put(parentId, id + 1000, channel);
			return true;
		});
		assertThat(all).isTrue();
		for (long id = 1; id <= 100; id++) {
			assertThat(store.get(id % 3, id)).isNull();
		}
	}

	@Test
	void aWalkEndsWhenTheVisitorSaysSo() {
		CacheStore<Channel> store = this.factory.create(EntityType.CHANNELS);
		for (long id = 1; id <= 100; id++) {
			store.put(id % 3, id, Sample.text(id));
		}
		int[] visited = new int[2];
		assertThat(store.forEach((parentId, id, channel) -> ++visited[0] < 50)).isFalse();
		assertThat(store.forEach(1, (parentId, id, channel) -> ++visited[1] < 5)).isFalse();
		assertThat(visited).containsExactly(50, 5);
	}

	@Test
	void itBehavesLikeAMap() {
		for (long seed = 1; seed <= (this.name.startsWith("redis") ? 5 : 50); seed++) {
			Random random = new Random(seed);
			CacheStore<Member> store = this.stores.get().create(EntityType.MEMBERS);
			Map<Long, Map<Long, Member>> reference = new TreeMap<>();
			for (int step = 0; step < 400; step++) {
				long parentId = 1 + random.nextInt(5);
				long id = 1 + random.nextInt(20);
				Map<Long, Member> children = reference.computeIfAbsent(parentId, (key) -> new TreeMap<>());
				Member member = Sample.partial("step " + step);
				switch (random.nextInt(20)) {
					case 0 -> {
						store.clear(parentId);
						children.clear();
					}
					case 1, 2, 3, 4, 5, 6 ->
						assertThat(store.remove(parentId, id)).as("seed %d", seed).isEqualTo(children.remove(id));
					case 7, 8, 9 -> {
						store.update(parentId, id, member);
						children.put(id, member);
					}
					case 10, 11 -> {
						Member same = children.getOrDefault(id, member);
						store.update(parentId, id, same.toBuilder().build());
						children.put(id, same);
						assertThat(store.get(parentId, id)).as("seed %d", seed).isEqualTo(same);
					}
					default -> assertThat(store.put(parentId, id, member)).as("seed %d", seed)
						.isEqualTo(children.put(id, member));
				}
				assertThat(store.count(parentId)).as("seed %d", seed).isEqualTo(children.size());
			}
			Map<Long, Map<Long, Member>> content = new TreeMap<>();
			store.forEach((parentId, id,
					member) -> content.computeIfAbsent(parentId, (key) -> new TreeMap<>()).put(id, member) == null);
			reference.values().removeIf(Map::isEmpty);
			assertThat(content).as("seed %d", seed).isEqualTo(reference);
		}
	}

}
