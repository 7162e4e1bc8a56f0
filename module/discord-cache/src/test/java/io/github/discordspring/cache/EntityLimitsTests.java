package io.github.discordspring.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.mention.Mention;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * How many entities are kept and how long, which of their properties, and what is
 * counted.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class EntityLimitsTests {

	private Instant now = Instant.EPOCH;

	private final CacheStoreFactory stores;

	private final DiscordCache cache;

	EntityLimitsTests(String name, CacheStoreFactory stores) {
		this.stores = stores;
		this.cache = new DiscordCache(Stores.options(stores).clock(() -> this.now).build());
	}

	@Test
	void theLeastUsedGoWhenThereAreTooMany() {
		this.cache.setLimits(EntityType.USERS, new EntityLimits(3, null, null));
		for (long id = 1; id <= 3; id++) {
			this.cache.users().put(Sample.user(id));
		}
		this.cache.users().get(1);
		this.cache.users().put(Sample.user(4));
		assertThat(this.cache.users().ids().toArray()).containsExactlyInAnyOrder(1, 3, 4);
		assertThat(this.cache.statistics(EntityType.USERS).evictions()).isEqualTo(1);
	}

	@Test
	void eventsNeverLeaveMoreThanAllowedWhateverElseHappens() {
		for (long seed = 1; seed <= 10; seed++) {
			Random random = new Random(seed);
			DiscordCache limited = new DiscordCache(Stores.options(this.stores)
				.limits(EntityType.MEMBERS, new EntityLimits(5, null, null))
				.limits(EntityType.CHANNELS, new EntityLimits(4, null, null))
				.limits(EntityType.USERS, new EntityLimits(3, null, null))
				.build());
			RandomEvents events = new RandomEvents(seed, true, 1000, 2000, 3000);
			for (int step = 0; step < 500; step++) {
				limited.apply(events.next());
				assertThat(limited.members().count()).as("seed %d, step %d", seed, step).isLessThanOrEqualTo(5);
				assertThat(limited.channels().count()).as("seed %d, step %d", seed, step).isLessThanOrEqualTo(4);
				assertThat(limited.users().count()).as("seed %d, step %d", seed, step).isLessThanOrEqualTo(3);
				if (random.nextInt(50) == 0) {
					limited.members().clear();
				}
			}
		}
	}

	@Test
	void aLimitThatIsSetLaterDropsWhatIsOverIt() {
		for (long id = 1; id <= 10; id++) {
			this.cache.users().put(Sample.user(id));
		}
		this.cache.setLimits(EntityType.USERS, new EntityLimits(4, null, null));
		assertThat(this.cache.users().count()).isEqualTo(4);
		this.cache.setLimits(EntityType.USERS, EntityLimits.none());
		this.cache.users().put(Sample.user(11));
		assertThat(this.cache.users().count()).isEqualTo(5);
	}

	@Test
	void whatWasNotWrittenForLongIsNotRead() {
		this.cache.setLimits(EntityType.USERS, new EntityLimits(0, Duration.ofMinutes(10), null));
		this.cache.users().put(Sample.user(1));
		this.cache.users().put(Sample.user(2));
		this.now = this.now.plusSeconds(599);
		this.cache.users().put(Sample.user(2));
		assertThat(this.cache.users().get(1)).isNotNull();
		this.now = this.now.plusSeconds(1);
		assertThat(this.cache.users().get(1)).isNull();
		assertThat(this.cache.users().contains(1)).isFalse();
		assertThat(this.cache.users().get(2)).isNotNull();
		this.cache.sweepExpired();
		assertThat(this.cache.users().count()).isEqualTo(1);
	}

	@Test
	void whatIsReadStays() {
		this.cache.setLimits(EntityType.USERS, new EntityLimits(0, null, Duration.ofMinutes(10)));
		this.cache.users().put(Sample.user(1));
		this.cache.users().put(Sample.user(2));
		this.now = this.now.plusSeconds(400);
		assertThat(this.cache.users().get(1)).isNotNull();
		this.now = this.now.plusSeconds(400);
		this.cache.sweepExpired();
		assertThat(this.cache.users().ids().toArray()).containsExactly(1);
	}

	@Test
	void wrongLimitsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new EntityLimits(-1, null, null))
			.withMessageContaining("maxSize");
		assertThatIllegalArgumentException().isThrownBy(() -> new EntityLimits(0, Duration.ZERO, null))
			.withMessageContaining("expireAfterWrite");
	}

	@Test
	void hitsMissesAndRefusalsAreCounted() {
		this.cache.users().put(Sample.user(1));
		this.cache.users().get(1);
		this.cache.users().get(1);
		this.cache.users().get(2);
		this.cache.setPolicy(EntityType.USERS, CachingPolicy.named(EntityType.USERS, "bots"));
		assertThat(this.cache.statistics(EntityType.USERS)).isEqualTo(new CacheStatistics(2, 1, 0, 1));
	}

	@Test
	void onlyThePropertiesThatWereChosenAreKept() {
		this.cache.setProperties(EntityType.USERS, EntityProperties.of(EntityType.USERS, List.of("global_name")));
		User user = User.builder().id(1).username("a").globalName("Anna").avatar("x").flags(7).build();
		this.cache.users().put(user);
		assertThat(this.cache.users().get(1)).isEqualTo(User.builder().id(1).username("a").globalName("Anna").build());
		assertThat(this.cache.properties(EntityType.USERS).contains("avatar")).isFalse();
		assertThat(this.cache.properties(EntityType.USERS).contains("globalName")).isTrue();
	}

	@Test
	void usersOfWhomOnlyTheIdIsKeptTakeLessAndCanBeMentioned() {
		DiscordCache less = new DiscordCache(Stores.options(this.stores)
			.properties(EntityType.USERS, EntityProperties.of(EntityType.USERS, List.of()))
			.build());
		for (long id = 1; id <= 1000; id++) {
			User user = User.builder().id(id).username("user " + id).globalName("A long name of user " + id).build();
			this.cache.users().put(user);
			less.users().put(user);
		}
		assertThat(less.estimateBytes(EntityType.USERS))
			.isLessThan(this.cache.estimateBytes(EntityType.USERS) - 1000 * 20);
		assertThat(Mention.user(less.users().get(7).id())).hasToString("<@7>");
	}

	@Test
	void propertiesThatAreLeftOutLaterAreDropped() {
		EveryType.fill(this.cache);
		this.cache.setProperties(EntityType.MEMBERS, EntityProperties.without(EntityType.MEMBERS, List.of("nick")));
		assertThat(this.cache.members().get(100, 2).nick()).isNull();
		assertThat(this.cache.members().get(100, 2).user()).isNotNull();
		this.cache.setProperties(EntityType.MEMBERS, null);
		EveryType.fill(this.cache);
		assertThat(this.cache.members().get(100, 2).nick()).isEqualTo("a");
	}

	@Test
	void everyTypeWorksWithNothingButWhatItNeeds() {
		for (EntityType<?> type : EntityType.values()) {
			setLeast(type);
		}
		EveryType.fill(this.cache);
		for (EntityType<?> type : EntityType.values()) {
			// Overwrites are kept within their channels, which leave them out
			int kept = type.equals(EntityType.OVERWRITES) ? 0 : 1;
			assertThat(this.cache.entities(type).count()).as(type.name()).isEqualTo(kept);
			assertThat(this.cache.entities(type).values()).as(type.name()).hasSize(kept);
		}
		this.cache.apply(Sample.left(EveryType.GUILD));
		assertThat(this.cache.channels().count()).isZero();
	}

	private <T> void setLeast(EntityType<T> type) {
		this.cache.setProperties(type, EntityProperties.of(type, List.of()));
	}

	@Test
	void whatIsTooManyInAChannelIsCountedAsDroppedByALimit() {
		DiscordCache few = new DiscordCache(Stores.options(this.stores).messagesPerChannel(2).build());
		for (long id = 1; id <= 5; id++) {
			few.messages().put(Sample.message(id, 200, Sample.user(1), "hi"));
		}
		few.messages().remove(5);
		assertThat(few.statistics(EntityType.MESSAGES).evictions()).isEqualTo(3);
	}

	@Test
	void aPropertyThatDoesNotExistIsRefusedWithThoseThatDo() {
		assertThatIllegalArgumentException().isThrownBy(() -> EntityProperties.of(EntityType.USERS, List.of("nick")))
			.withMessageContaining("'nick'")
			.withMessageContaining("username");
	}

}
