package io.github.discordspring.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * That a cache goes on from a snapshot as if it had never stopped.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class CacheSnapshotTests {

	private final CacheStoreFactory stores;

	CacheSnapshotTests(String name, CacheStoreFactory stores) {
		this.stores = stores;
	}

	private static byte[] save(DiscordCache cache) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		cache.save(bytes);
		return bytes.toByteArray();
	}

	private DiscordCache load(byte[] bytes) throws IOException {
		DiscordCache cache = Stores.cache(this.stores);
		cache.load(new ByteArrayInputStream(bytes));
		return cache;
	}

	private static Set<Object> content(DiscordCache cache) {
		Set<Object> content = new HashSet<>();
		for (EntityType<?> type : EntityType.values()) {
			content.addAll(cache.entities(type).entries());
		}
		return content;
	}

	@Test
	void whatFollowsASnapshotIsAppliedAsIfThereHadBeenNone() throws IOException {
		for (long seed = 1; seed <= 20; seed++) {
			DiscordCache original = Stores.cache(this.stores);
			RandomEvents events = new RandomEvents(seed, true, 1000, 2000, 3000);
			for (int step = 0; step < 200; step++) {
				original.apply(events.next());
			}
			DiscordCache loaded = load(save(original));
			assertThat(content(loaded)).as("seed %d", seed).isEqualTo(content(original));
			assertThat(loaded.currentUser()).isEqualTo(original.currentUser());
			for (long guildId = 1000; guildId <= 3000; guildId += 1000) {
				assertThat(loaded.memberCount(guildId)).isEqualTo(original.memberCount(guildId));
			}
			for (int step = 0; step < 200; step++) {
				DispatchEvent event = events.next();
				original.apply(event);
				loaded.apply(event);
			}
			assertThat(content(loaded)).as("seed %d", seed).isEqualTo(content(original));
		}
	}

	@Test
	void aGuildThatWasThereIsLeftLater() throws IOException {
		DiscordCache cache = Stores.cache(this.stores);
		EveryType.fill(cache);
		DiscordCache loaded = load(save(cache));
		assertThat(loaded.applyAndCompare(Sample.left(EveryType.GUILD)).guildTransition())
			.isEqualTo(GuildTransition.LEFT);
		assertThat(loaded.users().count()).isZero();
		assertThat(loaded.messages().count()).isZero();
	}

	@Test
	void aPointerIsThereAgain() throws IOException {
		DiscordCache cache = Stores.cache(this.stores);
		EveryType.fill(cache);
		assertThat(cache.channels().point(77, EveryType.GUILD, 200)).isTrue();
		assertThat(cache.overwrites().in(200).point(78, 200, 2)).isTrue();
		DiscordCache loaded = load(save(cache));
		assertThat(loaded.channels().get(77)).isEqualTo(cache.channels().get(200));
		assertThat(loaded.overwrites().get(200, 78)).isEqualTo(cache.overwrites().get(200, 2));
	}

	@Test
	void aMemberThatIsKeptForItsMessagesIsThereAgain() throws IOException {
		CacheOptions options = Stores.options(this.stores)
			.policy(EntityType.MEMBERS, CachingPolicy.named(EntityType.MEMBERS, "recent-message"))
			.build();
		DiscordCache cache = new DiscordCache(options);
		cache.apply(EveryType.guildCreate());
		cache.apply(
				Sample.written(EveryType.GUILD, Sample.message(500, 200, Sample.user(2), "hi"), Sample.partial("a")));
		assertThat(cache.members().count()).isOne();
		DiscordCache loaded = new DiscordCache(options);
		loaded.load(new ByteArrayInputStream(save(cache)));
		assertThat(loaded.members().entries()).isEqualTo(cache.members().entries());
	}

	@Test
	void anEmojiThatWasSeenInAReactionIsThereAgain() throws IOException {
		CacheOptions options = Stores.options(this.stores)
			.policy(EntityType.EMOJIS, CachingPolicy.named(EntityType.EMOJIS, "reaction"))
			.build();
		DiscordCache cache = new DiscordCache(options);
		cache.apply(
				EveryType.event(MessageReactionAddEvent.class, "{'user_id':'2','channel_id':'200','message_id':'500',"
						+ "'guild_id':'100','emoji':{'id':'900','name':'far'},'burst':false,'type':0}"));
		assertThat(cache.emojis().count()).isOne();
		DiscordCache loaded = new DiscordCache(options);
		loaded.load(new ByteArrayInputStream(save(cache)));
		assertThat(loaded.emojis().entries()).isEqualTo(cache.emojis().entries());
	}

	@Test
	void aMemberThatIsKeptByAPolicyOfANameIsThereAgainWithoutItsUser() throws IOException {
		CacheOptions options = Stores.options(this.stores)
			.policy(EntityType.MEMBERS, CachingPolicy.named(EntityType.MEMBERS, "voice"))
			.policy(EntityType.USERS, CachingPolicy.none())
			.build();
		DiscordCache cache = new DiscordCache(options);
		cache.apply(EveryType.guildCreate());
		assertThat(cache.members().count()).isOne();
		DiscordCache loaded = new DiscordCache(options);
		loaded.load(new ByteArrayInputStream(save(cache)));
		assertThat(loaded.members().entries()).isEqualTo(cache.members().entries());
	}

	@Test
	void whatIsNoSnapshotIsRefused() throws IOException {
		assertThatIOException().isThrownBy(() -> load(new byte[] { 1, 2, 3, 4, 5 }))
			.withMessageContaining("no snapshot");
		DiscordCache cache = Stores.cache(this.stores);
		EveryType.fill(cache);
		byte[] bytes = save(cache);
		assertThatIOException().isThrownBy(() -> load(Arrays.copyOf(bytes, bytes.length - 20)));
	}

}
