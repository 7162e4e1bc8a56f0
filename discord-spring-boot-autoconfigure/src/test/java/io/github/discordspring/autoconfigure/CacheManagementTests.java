package io.github.discordspring.autoconfigure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.github.discordspring.autoconfigure.cache.CacheOptionsCustomizer;
import io.github.discordspring.autoconfigure.cache.DiscordCacheAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.DiscordCacheEndpoint;
import io.github.discordspring.autoconfigure.cache.DiscordCacheEndpointAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.DiscordCacheMetricsAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.DiscordCacheSettings;
import io.github.discordspring.autoconfigure.cache.PendingIntents;
import io.github.discordspring.cache.CacheStore;
import io.github.discordspring.cache.CacheStoreFactory;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityLimits;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.user.User;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Watching and changing the cache while it runs: the bean, the endpoint of the actuator,
 * meters, sweeping.
 */
@ExtendWith(OutputCaptureExtension.class)
class CacheManagementTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DiscordCacheAutoConfiguration.class,
				DiscordCacheEndpointAutoConfiguration.class, DiscordCacheMetricsAutoConfiguration.class));

	private final ApplicationContextRunner exposed = this.runner
		.withPropertyValues("management.endpoints.web.exposure.include=discordcache");

	private static User user(long id) {
		return User.builder().id(id).username("user " + id).build();
	}

	@Test
	void theEndpointIsThereWhereItIsExposed() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(DiscordCacheEndpoint.class)
			.hasSingleBean(DiscordCacheSettings.class));
		this.exposed.run((context) -> assertThat(context).hasSingleBean(DiscordCacheEndpoint.class));
		this.exposed.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean("discordCacheMetrics")
				.hasSingleBean(DiscordCache.class));
	}

	@Test
	void theEndpointShowsWhatIsKept() {
		this.exposed.withPropertyValues("discord.cache.users.max-size=5", "discord.cache.users.properties=global-name")
			.run((context) -> {
				DiscordCache cache = context.getBean(DiscordCache.class);
				cache.users().put(user(1));
				cache.users().get(1);
				cache.users().get(2);
				DiscordCacheEndpoint endpoint = context.getBean(DiscordCacheEndpoint.class);
				DiscordCacheEndpoint.TypeDescriptor users = endpoint.type("users");
				assertThat(users.policy()).isEqualTo("all");
				assertThat(users.count()).isEqualTo(1);
				assertThat(users.estimatedBytes()).isPositive();
				assertThat(users.hits()).isEqualTo(1);
				assertThat(users.misses()).isEqualTo(1);
				assertThat(users.maxSize()).isEqualTo(5);
				assertThat(users.properties()).containsExactly("id", "username", "global_name");
				assertThat(endpoint.cache().types()).hasSize(EntityType.values().size()).containsEntry("users", users);
				assertThat(endpoint.cache().pendingIntents()).isEmpty();
				assertThat(endpoint.type("nothing")).isNull();
			});
	}

	@Test
	void theEndpointChangesWhatIsKept() {
		this.exposed.run((context) -> {
			DiscordCache cache = context.getBean(DiscordCache.class);
			DiscordCacheEndpoint endpoint = context.getBean(DiscordCacheEndpoint.class);
			cache.users().put(user(1));
			DiscordCacheEndpoint.TypeDescriptor users = endpoint.change("users", "bots", 10L, Duration.ofMinutes(5),
					null, null, "avatar", null);
			assertThat(users.policy()).isEqualTo("bots");
			assertThat(users.count()).isZero();
			assertThat(cache.limits(EntityType.USERS)).isEqualTo(new EntityLimits(10, Duration.ofMinutes(5), null));
			assertThat(cache.properties(EntityType.USERS).contains("avatar")).isFalse();
			users = endpoint.change("users", "all", 0L, Duration.ZERO, null, "*", null, null);
			assertThat(users.policy()).isEqualTo("all");
			assertThat(users.properties()).isNull();
			assertThat(cache.limits(EntityType.USERS)).isEqualTo(EntityLimits.none());
			cache.users().put(user(1));
			assertThat(endpoint.clear("users").count()).isZero();
			assertThat(endpoint.change("nothing", "all", null, null, null, null, null, null)).isNull();
			assertThat(endpoint.clear("nothing")).isNull();
		});
	}

	@Test
	void theNumberOfMessagesOfAChannelIsChangedToo() {
		this.exposed.withPropertyValues("discord.cache.messages.policy=all").run((context) -> {
			DiscordCache cache = context.getBean(DiscordCache.class);
			DiscordCacheEndpoint endpoint = context.getBean(DiscordCacheEndpoint.class);
			assertThat(endpoint.type("messages").maxPerChannel()).isEqualTo(100);
			assertThat(endpoint.change("messages", null, null, null, null, null, null, 2).maxPerChannel()).isEqualTo(2);
			assertThat(cache.messagesPerChannel()).isEqualTo(2);
			assertThat(endpoint.type("users").maxPerChannel()).isNull();
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.change("users", null, null, null, null, null, null, 2))
				.withMessageContaining("maxPerChannel");
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.change("messages", "none", null, null, null, null, null, 0));
			assertThat(cache.policy(EntityType.MESSAGES)).hasToString("all");
		});
	}

	@Test
	void whatIsWrongChangesNothing() {
		this.exposed.run((context) -> {
			DiscordCacheEndpoint endpoint = context.getBean(DiscordCacheEndpoint.class);
			DiscordCacheEndpoint.TypeDescriptor before = endpoint.type("users");
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.change("users", "robots", 10L, null, null, null, null, null))
				.withMessageContaining("'robots'")
				.withMessageContaining("bots");
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.change("users", "bots", -1L, null, null, null, null, null));
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.change("users", "bots", null, null, null, "nick", null, null));
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.change("users", "bots", null, null, null, "avatar", "avatar", null));
			assertThat(endpoint.type("users")).isEqualTo(before);
		});
	}

	@Test
	void theBeanChangesByTheWordsOfProperties() {
		this.runner.run((context) -> {
			DiscordCache cache = context.getBean(DiscordCache.class);
			DiscordCacheSettings settings = context.getBean(DiscordCacheSettings.class);
			settings.setPolicy(EntityType.CHANNELS, List.of("text", "forum"));
			assertThat(cache.policy(EntityType.CHANNELS)).hasToString("text, forum");
			settings.setProperties(EntityType.CHANNELS, List.of("name"));
			cache.channels().put(Channel.builder().id(1).type(ChannelType.GUILD_TEXT).name("a").topic("b").build());
			assertThat(cache.channels().get(1).topic()).isNull();
			settings.setWithoutProperties(EntityType.CHANNELS, List.of());
			assertThat(cache.properties(EntityType.CHANNELS)).isNull();
			settings.setLimits(EntityType.CHANNELS, new EntityLimits(1, null, null));
			assertThat(cache.limits(EntityType.CHANNELS).maxSize()).isEqualTo(1);
			assertThat(settings.chosenTypes()).containsExactly(EntityType.CHANNELS);
			assertThatIllegalArgumentException().isThrownBy(() -> settings.type("member"))
				.withMessageContaining("'member'")
				.withMessageContaining("members");
		});
	}

	@Test
	void whatNeedsAnotherIntentSaysSo(CapturedOutput output) {
		this.exposed.withBean(PendingIntents.class, () -> () -> Set.of(Intent.GUILD_MEMBERS)).run((context) -> {
			context.getBean(DiscordCache.class).setPolicy(EntityType.MEMBERS, CachingPolicy.all());
			assertThat(output).contains("The policy of members is 'all' now")
				.contains("GUILD_MEMBERS")
				.contains("identified anew");
			assertThat(context.getBean(DiscordCacheEndpoint.class).cache().pendingIntents())
				.containsExactly("GUILD_MEMBERS");
		});
	}

	@Test
	void metersCountByType() {
		this.runner.withBean("warnings", EntityType.class, () -> EntityType.data("warnings", Integer.class))
			.run((context) -> {
				SimpleMeterRegistry registry = new SimpleMeterRegistry();
				context.getBean(MeterBinder.class).bindTo(registry);
				DiscordCache cache = context.getBean(DiscordCache.class);
				cache.setPolicy(EntityType.USERS, (user, guildId) -> user.id() < 3);
				cache.setLimits(EntityType.USERS, new EntityLimits(1, null, null));
				for (long id = 1; id <= 3; id++) {
					cache.users().put(user(id));
				}
				cache.users().get(2);
				cache.users().get(7);
				cache.users().get(8);
				assertThat(registry.get("discord.cache.size").tag("type", "users").gauge().value()).isEqualTo(1);
				assertThat(registry.get("discord.cache.memory").tag("type", "users").gauge().value()).isPositive();
				assertThat(registry.get("discord.cache.gets")
					.tags("type", "users", "result", "miss")
					.functionCounter()
					.count()).isEqualTo(2);
				assertThat(registry.get("discord.cache.gets")
					.tags("type", "users", "result", "hit")
					.functionCounter()
					.count()).isEqualTo(1);
				assertThat(registry.get("discord.cache.evictions").tag("type", "users").functionCounter().count())
					.isEqualTo(1);
				assertThat(registry.get("discord.cache.refusals").tag("type", "users").functionCounter().count())
					.isEqualTo(1);
				assertThat(registry.get("discord.cache.size").tag("type", "warnings").gauge().value()).isZero();
			});
	}

	@Test
	void onlyTheNumberOfEntitiesAsksTheStore() {
		AtomicInteger asked = new AtomicInteger();
		CacheOptionsCustomizer customizer = (options) -> options.stores(new AskedStores(asked));
		this.runner.withBean(CacheOptionsCustomizer.class, () -> customizer).run((context) -> {
			SimpleMeterRegistry registry = new SimpleMeterRegistry();
			context.getBean(MeterBinder.class).bindTo(registry);
			for (String name : List.of("discord.cache.gets", "discord.cache.evictions", "discord.cache.refusals")) {
				assertThat(registry.get(name).tag("type", "users").functionCounters())
					.allSatisfy((counter) -> assertThat(counter.count()).isZero());
			}
			assertThat(asked).hasValue(0);
			assertThat(registry.get("discord.cache.size").tag("type", "users").gauge().value()).isEqualTo(7);
			assertThat(asked).hasValue(1);
		});
	}

	@Test
	void whatIsExpiredIsDroppedFromTimeToTime() {
		this.runner.withUserConfiguration(Clock.class)
			.withPropertyValues("discord.cache.users.expire-after-write=1h", "discord.cache.sweep-interval=5ms")
			.run((context) -> {
				DiscordCache cache = context.getBean(DiscordCache.class);
				cache.users().put(user(1));
				Clock.NOW.set(Clock.NOW.get().plus(Duration.ofHours(2)));
				Awaitility.await()
					.atMost(Duration.ofSeconds(60))
					.until(() -> cache.statistics(EntityType.USERS).evictions() == 1);
				assertThat(cache.users().count()).isZero();
			});
	}

	@Test
	void theIntervalOfSweepingIsPositive() {
		this.runner.withPropertyValues("discord.cache.sweep-interval=0s")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.hasMessageContaining("sweep-interval"));
	}

	@Test
	void overwritesHaveNoStoreOfTheirOwn() {
		this.runner.withPropertyValues("discord.cache.overwrites.store=packed")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.hasMessageContaining("discord.cache.channels.store"));
	}

	@Configuration(proxyBeanMethods = false)
	static class Clock {

		static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

		@Bean
		CacheOptionsCustomizer clock() {
			return (options) -> options.clock(NOW::get);
		}

	}

	/**
	 * Stores that note how often somebody wants to know how many there are.
	 */
	private record AskedStores(AtomicInteger asked) implements CacheStoreFactory {

		@Override
		public <T> CacheStore<T> create(EntityType<T> type) {
			CacheStore<T> store = CacheStoreFactory.memory().create(type);
			return new CacheStore<>() {

				@Override
				public @Nullable T get(long parentId, long id) {
					return store.get(parentId, id);
				}

				@Override
				public @Nullable T put(long parentId, long id, T entity) {
					return store.put(parentId, id, entity);
				}

				@Override
				public @Nullable T remove(long parentId, long id) {
					return store.remove(parentId, id);
				}

				@Override
				public boolean forEach(long parentId, Visitor<? super T> visitor) {
					return store.forEach(parentId, visitor);
				}

				@Override
				public boolean forEach(Visitor<? super T> visitor) {
					return store.forEach(visitor);
				}

				@Override
				public long count() {
					AskedStores.this.asked.incrementAndGet();
					return 7;
				}

			};
		}

	}

}
