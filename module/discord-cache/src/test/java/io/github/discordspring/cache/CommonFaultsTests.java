package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.event.GuildBanAddEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.IntegrationCreateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where other caches are known to go wrong, this one does not.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class CommonFaultsTests {

	private static final long GUILD = EveryType.GUILD;

	private static final User ANNA = Sample.user(2, "anna");

	private final DiscordCache cache;

	CommonFaultsTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
	}

	@Test
	void anUpdateOfAUserForgetsNoneOfTheirGuilds() {
		this.cache.apply(Sample.created(Sample.guild(100), List.of(), Sample.member(ANNA, "a")));
		this.cache.apply(Sample.created(Sample.guild(101), List.of(), Sample.member(ANNA, "b")));
		this.cache.apply(new GuildMemberUpdateEvent(Sample.member(Sample.user(2, "renamed"), "a"), 100));
		this.cache.apply(new UserUpdateEvent(Sample.user(1, "bot")));
		this.cache.apply(new GuildMemberRemoveEvent(100, ANNA));
		assertThat(this.cache.users().get(2).username()).isEqualTo("renamed");
		this.cache.apply(new GuildMemberRemoveEvent(101, ANNA));
		assertThat(this.cache.users().get(2)).isNull();
	}

	@Test
	void anIntegrationIsFoundByItsGuild() {
		this.cache.apply(EveryType.event(IntegrationCreateEvent.class,
				"{'id':'305','guild_id':'100','name':'i','type':'discord','enabled':true,'account':{'id':'1','name':'a'}}"));
		assertThat(this.cache.integrations().in(GUILD).ids().toArray()).containsExactly(305);
	}

	@Test
	void nothingOfAGuildOutlastsIt() {
		EveryType.fill(this.cache);
		this.cache.apply(new GuildDeleteEvent(GUILD, false));
		for (EntityType<?> type : EntityType.values()) {
			boolean ofUsers = type == EntityType.ENTITLEMENTS || type == EntityType.SUBSCRIPTIONS;
			assertThat(this.cache.entities(type).count()).as(type.name()).isEqualTo(ofUsers ? 1 : 0);
		}
	}

	@Test
	void anOutageIsNoLeaving() {
		EveryType.fill(this.cache);
		this.cache.apply(new GuildDeleteEvent(GUILD, true));
		for (EntityType<?> type : EntityType.values()) {
			assertThat(this.cache.entities(type).count()).as(type.name()).isEqualTo(1);
		}
		assertThat(this.cache.isUnavailable(GUILD)).isTrue();
	}

	@Test
	void clearingEmptiesEachType() {
		EveryType.fill(this.cache);
		for (EntityType<?> type : EntityType.values()) {
			this.cache.entities(type).clear();
		}
		for (EntityType<?> type : EntityType.values()) {
			assertThat(this.cache.entities(type).count()).as(type.name()).isZero();
		}
	}

	@Test
	void noTypeIsIgnored() {
		EveryType.fill(this.cache);
		this.cache.apply(new GuildBanAddEvent(GUILD, Sample.user(3)));
		assertThat(this.cache.bans().in(GUILD).ids().toArray()).containsExactlyInAnyOrder(2, 3);
		for (EntityType<?> type : List.of(EntityType.AUTO_MODERATION_RULES, EntityType.ENTITLEMENTS, EntityType.INVITES,
				EntityType.POLLS, EntityType.THREAD_MEMBERS, EntityType.WEBHOOKS)) {
			assertThat(this.cache.entities(type).count()).as(type.name()).isEqualTo(1);
		}
	}

	@Test
	void whatIsTheSameIsNotWrittenAgain() {
		List<FiveOperationsStore<?>> counting = new ArrayList<>();
		DiscordCache counted = Stores.cache(new CacheStoreFactory() {

			@Override
			public <T> CacheStore<T> create(EntityType<T> type) {
				FiveOperationsStore<T> store = new FiveOperationsStore<>(type);
				counting.add(store);
				return store;
			}

		});
		counted.apply(EveryType.guildCreate());
		int written = counting.stream().mapToInt(FiveOperationsStore::written).sum();
		assertThat(written).isPositive();
		counted.apply(EveryType.guildCreate());
		assertThat(counting.stream().mapToInt(FiveOperationsStore::written).sum()).isEqualTo(written);
	}

}
