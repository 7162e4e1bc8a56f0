package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.guild.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What entities take in the heap, about.
 */
class EstimatedBytesTests {

	@Test
	void recordsCountWithWhatTheyReferTo() {
		assertThat(EntitySize.of(null)).isZero();
		assertThat(EntitySize.of("twelve chars")).isEqualTo(24 + 32);
		assertThat(EntitySize.of("é\u4e00")).isEqualTo(24 + 24);
		assertThat(EntitySize.of(Snowflakes.of(1, 2, 3))).isEqualTo(16 + 40);
		assertThat(EntitySize.of(new Sizes(1, 2, true, null, List.of()))).isEqualTo(40);
		assertThat(EntitySize.of(new Sizes(1, 2, true, "a", List.of("b")))).isEqualTo(40 + 48 + 24 + 24 + 48);
	}

	record Sizes(long id, int count, boolean flag, String name, List<String> names) {

	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.github.discordspring.cache.Stores#all")
	void moreTakeMore(String name, CacheStoreFactory stores) {
		DiscordCache cache = Stores.cache(stores);
		assertThat(cache.estimateBytes(EntityType.ROLES)).isLessThan(2000);
		fill(cache, 100);
		long some = cache.estimateBytes(EntityType.USERS);
		fill(cache, 1000);
		assertThat(cache.estimateBytes(EntityType.USERS)).isBetween(4 * some, 25 * some);
		assertThat(cache.estimateBytes(EntityType.MEMBERS) / 1000).isBetween(10L, 500L);
	}

	private static void fill(DiscordCache cache, int count) {
		List<Member> members = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			members.add(Sample.member(Sample.user(i), "nick " + i, 1, 2));
		}
		cache.apply(new GuildMembersChunkEvent(100, members, 0, 1, Snowflakes.empty(), List.of(), null));
	}

	@Test
	void whatIsKeptElsewhereIsNotCountedTwice() {
		DiscordCache cache = Stores.filled();
		assertThat(cache.estimateBytes(EntityType.OVERWRITES)).isZero();
		assertThat(cache.estimateBytes(EntityType.CHANNELS)).isPositive();
	}

}
