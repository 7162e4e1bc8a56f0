package io.github.discordspring.autoconfigure;

import java.time.Duration;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.discordspring.autoconfigure.cache.DiscordCacheAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.DiscordCacheProperties;
import io.github.discordspring.cache.AsyncCachingPolicy;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityLimits;
import io.github.discordspring.cache.EntityCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.cache.RemoteStore;
import io.github.discordspring.autoconfigure.cache.CacheOptionsCustomizer;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the properties of the cache and beans for it do. The cache runs alone: no token,
 * no gateway, no REST.
 */
class CacheConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DiscordCacheAutoConfiguration.class));

	@Test
	void eachTypeHasItsProperties() {
		for (EntityType<?> type : EntityType.values()) {
			String prefix = "discord.cache." + type.name();
			this.runner
				.withPropertyValues(prefix + ".policy=none", prefix + ".max-size=7", prefix + ".expire-after-write=2m",
						prefix + ".expire-after-access=3m", prefix + ".without-properties=" + anyProperty(type))
				.run((context) -> {
					DiscordCache cache = context.getBean(DiscordCache.class);
					assertThat(cache.policy(type)).isSameAs(CachingPolicy.none());
					assertThat(cache.limits(type))
						.isEqualTo(new EntityLimits(7, Duration.ofMinutes(2), Duration.ofMinutes(3)));
					assertThat(cache.properties(type)).isNotNull();
				});
		}
	}

	private static String anyProperty(EntityType<?> type) {
		return type.entityClass().getRecordComponents()[1].getName();
	}

	@Test
	void thePoliciesOfEachTypeAreHints() throws IOException {
		Map<String, List<String>> hints = new HashMap<>();
		try (InputStream metadata = getClass()
			.getResourceAsStream("/META-INF/additional-spring-configuration-metadata.json")) {
			for (JsonNode hint : JsonMapper.shared().readTree(metadata).get("hints")) {
				List<String> values = new ArrayList<>();
				hint.get("values").forEach((value) -> values.add(value.get("value").asString()));
				hints.put(hint.get("name").asString(), values);
			}
		}
		for (EntityType<?> type : EntityType.values()) {
			assertThat(hints.get("discord.cache." + type.name() + ".policy")).as(type.name())
				.containsExactlyInAnyOrderElementsOf(CachingPolicy.names(type));
		}
	}

	@Test
	void namesOfPoliciesAreListed() {
		this.runner.withPropertyValues("discord.cache.channels.policy=text,forum").run((context) -> {
			DiscordCache cache = context.getBean(DiscordCache.class);
			assertThat(cache.channels().put(channel(1, ChannelType.GUILD_FORUM))).isTrue();
			assertThat(cache.channels().put(channel(2, ChannelType.GUILD_VOICE))).isFalse();
		});
	}

	private static Channel channel(long id, ChannelType type) {
		return Channel.builder().id(id).type(type).build();
	}

	@Test
	void onlyThePropertiesThatAreNamedAreKept() {
		this.runner.withPropertyValues("discord.cache.users.properties=global-name").run((context) -> {
			DiscordCache cache = context.getBean(DiscordCache.class);
			cache.users().put(User.builder().id(1).username("a").globalName("A").avatar("x").build());
			assertThat(cache.users().get(1)).isEqualTo(User.builder().id(1).username("a").globalName("A").build());
		});
	}

	@Test
	void redisNeedsAConnection() {
		this.runner.withPropertyValues("discord.cache.users.store=redis", "discord.cache.redis.namespace=a")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("spring-boot-starter-data-redis"));
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.data.redis"))
			.withPropertyValues("discord.cache.store=redis")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("spring-boot-starter-data-redis"));
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.data.redis", "io.lettuce"))
			.run((context) -> assertThat(context).hasSingleBean(DiscordCache.class));
	}

	@Test
	void redisNeedsANamespaceWhereThereIsNoToken() {
		ApplicationContextRunner redis = this.runner
			.withConfiguration(
					AutoConfigurations.of(DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class))
			.withPropertyValues("discord.cache.store=redis");
		redis.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("must be set"));
		redis.withPropertyValues("discord.cache.redis.namespace=with space")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("spaces"));
		redis.withPropertyValues("discord.cache.redis.namespace=mine", "discord.cache.redis.max-pending=7")
			.withBean(CacheOptionsCustomizer.class, () -> (options) -> {
				assertThat(options.build().maxPending()).isEqualTo(7);
				assertThat(options.build().stores().create(EntityType.USERS).isShared()).isTrue();
			})
			.run((context) -> {
				assertThat(context).hasSingleBean(DiscordCache.class);
				assertThat(context.getBean(RemoteStore.class)).hasToString("Redis, discord:{mine}:*");
			});
	}

	@Test
	void theStoreCanDifferByType() {
		this.runner.withPropertyValues("discord.cache.store=packed", "discord.cache.users.store=none")
			.run((context) -> {
				DiscordCache cache = context.getBean(DiscordCache.class);
				cache.users().put(User.builder().id(1).username("a").build());
				cache.channels().put(channel(1, ChannelType.GUILD_TEXT));
				assertThat(cache.users().count()).isZero();
				assertThat(cache.channels().get(1)).isEqualTo(channel(1, ChannelType.GUILD_TEXT))
					.isNotSameAs(cache.channels().get(1));
			});
	}

	@ParameterizedTest
	@CsvSource({ "discord.cache.channels.policy,store,forum", "discord.cache.users.properties,nick,username",
			"discord.cache.users.without-properties,nick,username",
			"discord.cache.users.max-size,-1,discord.cache.users.max-size",
			"discord.cache.users.expire-after-write,0s,discord.cache.users.expire-after-write",
			"discord.cache.store,disk,disk" })
	void whatIsWrongIsNamedWithTheRemedy(String property, String value, String remedy) {
		this.runner.withPropertyValues(property + "=" + value).run((context) -> {
			assertThat(context).hasFailed();
			StringBuilder messages = new StringBuilder();
			for (Throwable ex = context.getStartupFailure(); ex != null; ex = ex.getCause()) {
				messages.append(ex.getMessage()).append('\n');
			}
			assertThat(messages).contains(remedy);
		});
	}

	@ParameterizedTest
	@CsvSource({ "discord.cache.member.policy,discord.cache.members?",
			"discord.cache.pinnedMessage.policy[0],discord.cache.pinned-messages?",
			"discord.cache.auto-moderation-rule.policy,discord.cache.auto-moderation-rules?",
			"discord.cache.everything.policy,guilds" })
	void aTypeThatDoesNotExistEndsTheStartWithTheNearest(String property, String nearest) {
		this.runner.withPropertyValues(property + "=all")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("The cache has no type '")
				.hasMessageContaining(nearest));
	}

	@Test
	void whateverIsSetOfATypeThatDoesNotExistEndsTheStart() {
		for (RecordComponent setting : DiscordCacheProperties.Messages.class.getRecordComponents()) {
			this.runner.withPropertyValues("discord.cache.member." + setting.getName() + "=1")
				.run((context) -> assertThat(context).as(setting.getName())
					.getFailure()
					.rootCause()
					.hasMessageContaining("The cache has no type 'member'"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "discord.cache.members.max-sise,discord.cache.members.max-size?",
			"discord.cache.pinned-messages.propertys[0],discord.cache.pinned-messages.properties?",
			"discord.cache.messages.max-per-chanel,discord.cache.messages.max-per-channel?",
			"discord.cache.users.max-per-channel,'policy, store, max-size'",
			"discord.cache.users.everything,'policy, store, max-size'" })
	void aSettingThatATypeDoesNotHaveEndsTheStartWithTheNearest(String property, String nearest) {
		this.runner.withPropertyValues(property + "=1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("The cache has no such setting of ")
				.hasMessageContaining(nearest));
	}

	@Test
	void whatTheCacheDoesNotKnowButAnotherMayIsLeftAlone() {
		this.runner
			.withPropertyValues("discord.cache.snapshot.file=", "discord.cache.redis.timeout=1s",
					"discord.cache.warnings.max-size=3", "discord.cache.mine.folder=x", "discord.cache.mine=x",
					"discord.caches.mine.policy=all", "discord.cache.PinnedMessages.policy=all")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("variables",
						Map.of("DISCORD_CACHE_PINNED_MESSAGES_POLICY", "all", "DISCORD_CACHE_MEMBER_POLICY", "all",
								"DISCORD_CACHE_MEMBERS_MAX_SIZE", "5"))))
			.withBean(EntityType.class, () -> EntityType.data("warnings", Map.class))
			.run((context) -> assertThat(context).hasSingleBean(DiscordCache.class));
	}

	@Test
	void dataOfOnesOwnHasTheSameProperties() {
		EntityType<Warnings> warnings = EntityType.guildData("given-warnings", Warnings.class);
		this.runner.withBean(EntityType.class, () -> warnings)
			.withPropertyValues("discord.cache.given-warnings.max-size=7",
					"discord.cache.givenWarnings.expireAfterWrite=2m",
					"discord.cache.given-warnings.expire-after-access=3m", "discord.cache.given-warnings.store=packed")
			.run((context) -> {
				DiscordCache cache = context.getBean(DiscordCache.class);
				assertThat(cache.limits(warnings))
					.isEqualTo(new EntityLimits(7, Duration.ofMinutes(2), Duration.ofMinutes(3)));
				Warnings kept = new Warnings(1, List.of("spam"));
				cache.entities(warnings).in(5).put(2, kept);
				assertThat(cache.entities(warnings).in(5).get(2)).isEqualTo(kept)
					.isNotSameAs(cache.entities(warnings).in(5).get(2));
			});
		this.runner.withBean(EntityType.class, () -> warnings)
			.withPropertyValues("discord.cache.given-warnings.policy=none")
			.run((context) -> assertThat(context.getBean(DiscordCache.class).policy(warnings))
				.isSameAs(CachingPolicy.none()));
		this.runner.withBean(EntityType.class, () -> warnings)
			.withPropertyValues("discord.cache.given-warnings.max-size=-1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("discord.cache.given-warnings.max-size"));
	}

	@Test
	void aPolicyForDataOfOnesOwnIsABean() {
		EntityType<Warnings> warnings = EntityType.guildData("warnings", Warnings.class);
		this.runner.withBean(EntityType.class, () -> warnings)
			.withUserConfiguration(DataPolicy.class)
			.run((context) -> {
				DiscordCache cache = context.getBean(DiscordCache.class);
				assertThat(cache.entities(warnings).in(5).put(1, new Warnings(1, List.of()))).isFalse();
				assertThat(cache.entities(warnings).in(5).put(1, new Warnings(2, List.of()))).isTrue();
			});
	}

	@Test
	void whatWrapsAnotherTypeHasThePropertiesOfThat() {
		EntityType<Customer> customers = EntityType.wrap(EntityType.MEMBERS, "customers", Customer.class,
				Customer::new);
		this.runner.withBean(EntityType.class, () -> customers)
			.withPropertyValues("discord.cache.customers.max-size=7")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("set discord.cache.members.max-size"));
	}

	@Test
	void attributesAreInTheStoreOfWhatTheyBelongTo() {
		EntityType<Regular> regulars = EntityType.wrap(EntityType.MEMBERS, "regulars", Regular.class, Warnings.class,
				Regular::new);
		this.runner.withBean(EntityType.class, () -> regulars)
			.withPropertyValues("discord.cache.store=none", "discord.cache.members.store=memory")
			.run((context) -> {
				EntityCache<Regular> members = context.getBean(DiscordCache.class).entities(regulars).in(5);
				Regular anna = new Regular(Member.builder().nick("anna").build(), new Warnings(1, List.of()));
				assertThat(members.put(1, anna)).isTrue();
				assertThat(members.get(1)).isEqualTo(anna);
			});
	}

	@Test
	void beansDecideBeforeNames() {
		this.runner.withPropertyValues("discord.cache.roles.policy=all", "discord.cache.members.policy=all")
			.withUserConfiguration(Policies.class)
			.run((context) -> {
				DiscordCache cache = context.getBean(DiscordCache.class);
				assertThat(cache.roles().in(5).put(Role.builder().id(1).name("keep").build())).isTrue();
				assertThat(cache.roles().in(5).put(Role.builder().id(2).name("drop").build())).isFalse();
				cache.members().in(5).put(Member.builder().user(User.builder().id(1).username("a").build()).build());
				assertThat(cache.members().count()).isZero();
			});
	}

	@Test
	void theBeanForEverythingDecidesAlone() {
		this.runner.withPropertyValues("discord.cache.users.policy=none")
			.withUserConfiguration(GlobalPolicy.class)
			.run((context) -> {
				DiscordCache cache = context.getBean(DiscordCache.class);
				assertThat(cache.users().put(User.builder().id(1).username("a").build())).isTrue();
				assertThat(cache.roles().in(5).put(Role.builder().id(1).name("drop").build())).isFalse();
				assertThat(List.copyOf(cache.users().values())).hasSize(1);
			});
	}

	@Test
	void twoBeansForTheSameAreRefused() {
		this.runner.withUserConfiguration(Policies.class, MorePolicies.class).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause()
				.hasMessageContaining("'moreRoles'")
				.hasMessageContaining("'roles'");
		});
	}

	record Warnings(int count, List<String> reasons) {

	}

	record Regular(Member member, @Nullable Warnings warnings) {

	}

	record Customer(Member member) {

	}

	@Configuration(proxyBeanMethods = false)
	static class DataPolicy {

		@Bean
		CachingPolicy<Warnings> warnings() {
			return (warnings, guildId) -> warnings.count() > 1;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MorePolicies {

		@Bean
		CachingPolicy<Role> moreRoles() {
			return CachingPolicy.all();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Policies {

		@Bean
		CachingPolicy<Role> roles() {
			return (role, guildId) -> role.name().equals("keep");
		}

		@Bean
		AsyncCachingPolicy<Member> members() {
			return (member, guildId) -> CompletableFuture.completedFuture(false);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class GlobalPolicy {

		@Bean
		CachingPolicy<Object> everything() {
			return (entity, guildId) -> entity instanceof User;
		}

	}

}
