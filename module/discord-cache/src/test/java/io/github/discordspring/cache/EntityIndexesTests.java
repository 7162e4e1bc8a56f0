package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.permission.Role;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which entities belong together.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class EntityIndexesTests {

	private static final long GUILD = EveryType.GUILD;

	private final DiscordCache cache;

	EntityIndexesTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
		EveryType.fill(this.cache);
	}

	@Test
	void theySayWhatBelongsToWhat() {
		EntityIndexes indexes = this.cache.indexes();
		assertThat(indexes.channelsOf(GUILD).toArray()).containsExactly(200);
		assertThat(indexes.messagesOf(200).toArray()).containsExactly(500);
		assertThat(indexes.voiceStatesOf(201).toArray()).containsExactly(2);
		assertThat(indexes.guildsOf(2).toArray()).containsExactly(GUILD);
		assertThat(indexes.membersWith(GUILD, GUILD).toArray()).containsExactly(2);
		for (long unknown : new long[] { 0, 12345 }) {
			assertThat(indexes.messagesOf(unknown).isEmpty()).isTrue();
			assertThat(indexes.voiceStatesOf(unknown).isEmpty()).isTrue();
			assertThat(indexes.guildsOf(unknown).isEmpty()).isTrue();
			assertThat(indexes.membersWith(unknown, 1).isEmpty()).isTrue();
		}
	}

	@Test
	void theyShrinkWhenAMemberLeaves() {
		this.cache.apply(new GuildMemberAddEvent(Sample.member(Sample.user(2, "anna"), "b"), 101));
		assertThat(this.cache.indexes().guildsOf(2).toArray()).containsExactlyInAnyOrder(GUILD, 101);
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, Sample.user(2)));
		assertThat(this.cache.indexes().guildsOf(2).toArray()).containsExactly(101);
		assertThat(this.cache.indexes().voiceStatesOf(201).isEmpty()).isTrue();
		this.cache.setPolicy(EntityType.USERS, CachingPolicy.none());
		assertThat(this.cache.indexes().guildsOf(2).toArray()).as("by the members").containsExactly(101);
	}

	@Test
	void threadsAndChannelsInACategoryAreChildren() {
		this.cache.channels().put(Sample.thread(300, 200).toBuilder().guildId(GUILD).build());
		this.cache.channels().put(Sample.text(301).toBuilder().guildId(GUILD).parentId(299).build());
		assertThat(this.cache.indexes().childrenOf(200).toArray()).containsExactly(300);
		assertThat(this.cache.indexes().childrenOf(299).toArray()).containsExactly(301);
	}

	@Test
	void theHighestRoleIsByPositionThenTheOldest() {
		EntityCache<Role> roles = this.cache.roles().in(GUILD);
		assertThat(this.cache.indexes().highestRole(GUILD, 2).id()).as("everyone").isEqualTo(GUILD);
		for (long id : List.of(11L, 12L, 13L)) {
			roles.put(Role.builder().id(id).name("r").position((id == 13) ? 1 : 2).build());
		}
		this.cache.members().in(GUILD).put(Sample.member(Sample.user(2, "anna"), "a", 13, 12, 11));
		assertThat(this.cache.indexes().highestRole(GUILD, 2).id()).isEqualTo(11);
		assertThat(this.cache.indexes().highestRole(GUILD, 3)).isNull();
	}

}
