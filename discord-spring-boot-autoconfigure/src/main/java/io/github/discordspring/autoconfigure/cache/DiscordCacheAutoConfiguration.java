package io.github.discordspring.autoconfigure.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.discordspring.autoconfigure.DiscordAutoConfiguration;
import io.github.discordspring.autoconfigure.DiscordConnectionDetails;
import io.github.discordspring.autoconfigure.MissingTokenException;
import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityLimits;
import io.github.discordspring.cache.EntityProperties;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.cache.RemoteStore;
import io.github.discordspring.cache.redis.RedisStore;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.util.StringUtils;

/**
 * Auto-configuration of the cache.
 */
@AutoConfiguration(after = DiscordAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration")
@EnableConfigurationProperties({ DiscordCacheProperties.class, DiscordCacheRedisProperties.class,
		DiscordCacheSnapshotProperties.class })
@ImportRuntimeHints(CacheHints.class)
public final class DiscordCacheAutoConfiguration {

	/** Types of which a bean cannot be told from one for messages or guilds. */
	private static final Set<EntityType<?>> SECONDARY = Set.of(EntityType.PINNED_MESSAGES, EntityType.INVITE_GUILDS);

	/** Before all others that want events, so that these find an event applied. */
	private static final int FIRST_SINK = 0;

	/** Closed by {@link CacheLifecycle}, while Redis is still there. */
	@Bean(destroyMethod = "")
	@Order(FIRST_SINK)
	@ConditionalOnMissingBean
	DiscordCache discordCache(DiscordCacheProperties properties, ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<EntityType<?>> dataTypes, ObjectProvider<CacheOptionsCustomizer> customizers,
			DiscordCacheRedisProperties redis, ObjectProvider<RemoteStore> remoteStores,
			ConfigurableEnvironment environment) {
		List<EntityType<?>> data = dataTypes.orderedStream().toList();
		new CachePropertyNames(Stream.concat(EntityType.values().stream(), data.stream()).toList()).check(environment);
		Map<EntityType<?>, DiscordCacheProperties.Type> types = types(properties, data, environment);
		CacheOptions.Builder options = CacheOptions.builder()
			.messagesPerChannel(properties.messages().maxPerChannel())
			.maxPending(redis.maxPending())
			.stores(new CacheStores(types, properties.store(), () -> remote(remoteStores, properties),
					redis.timeout()));
		PolicyBeans beans = new PolicyBeans(beanFactory);
		types.forEach((type, ofType) -> apply(options, type, ofType, beans));
		data.forEach(options::data);
		options.globalPolicy(beans.policyOf(Object.class));
		customizers.orderedStream().forEach((customizer) -> customizer.customize(options));
		return new DiscordCache(options.build());
	}

	/**
	 * Adds the properties of the application's own data to those of Discord's types. What
	 * wraps another type has none.
	 */
	private static Map<EntityType<?>, DiscordCacheProperties.Type> types(DiscordCacheProperties properties,
			List<EntityType<?>> data, ConfigurableEnvironment environment) {
		Map<EntityType<?>, DiscordCacheProperties.Type> types = properties.types();
		Binder binder = Binder.get(environment);
		for (EntityType<?> type : data) {
			if (type.wrapped() == null) {
				types.put(type, binder.bindOrCreate("discord.cache." + type.name(), DiscordCacheProperties.Type.class));
			}
		}
		return types;
	}

	@Bean
	CacheLifecycle discordCacheLifecycle(DiscordCache cache, DiscordCacheSnapshotProperties properties) {
		String file = properties.file();
		return new CacheLifecycle(cache, StringUtils.hasText(file) ? Path.of(file) : null);
	}

	@Bean
	@ConditionalOnMissingBean
	DiscordCacheSettings discordCacheSettings(DiscordCache cache, DiscordCacheProperties properties,
			ObjectProvider<PendingIntents> pendingIntents) {
		return new DiscordCacheSettings(cache, properties, pendingIntents);
	}

	@Bean
	CacheSweeper discordCacheSweeper(DiscordCache cache, DiscordCacheProperties properties) {
		return new CacheSweeper(cache, properties.sweepInterval());
	}

	private static RemoteStore remote(ObjectProvider<RemoteStore> stores, DiscordCacheProperties properties) {
		RemoteStore store = stores.getIfAvailable();
		if (store == null) {
			throw new InvalidConfigurationPropertyValueException("discord.cache.store", properties.store(),
					"Redis is not on the class path: add spring-boot-starter-data-redis.");
		}
		return store;
	}

	/**
	 * Applies the properties of a type. A bean decides before a name does.
	 */
	private static <T> void apply(CacheOptions.Builder options, EntityType<T> type,
			DiscordCacheProperties.Type properties, PolicyBeans beans) {
		String prefix = "discord.cache." + type.name();
		List<String> names = properties.policy();
		if (names != null) {
			options.policy(type,
					checked(prefix + ".policy", names, () -> CachingPolicy.named(type, names.toArray(String[]::new))));
		}
		if (type.equals(EntityType.OVERWRITES) && properties.store() != null) {
			throw new InvalidConfigurationPropertyValueException(prefix + ".store", properties.store(),
					"Overwrites are kept within their channels: set discord.cache.channels.store.");
		}
		CachingPolicy<T> policy = SECONDARY.contains(type) ? null : beans.policyOf(type.entityClass());
		if (policy != null) {
			options.policy(type, policy);
		}
		long maxSize = (properties.maxSize() != null) ? properties.maxSize() : 0;
		PropertyRule.require(maxSize >= 0, prefix + ".max-size", maxSize, "It must be zero or more.");
		checkTime(prefix + ".expire-after-write", properties.expireAfterWrite());
		checkTime(prefix + ".expire-after-access", properties.expireAfterAccess());
		options.limits(type, new EntityLimits(maxSize, properties.expireAfterWrite(), properties.expireAfterAccess()));
		List<String> kept = properties.properties();
		List<String> leftOut = properties.withoutProperties();
		if (kept != null && leftOut != null) {
			throw new InvalidConfigurationPropertyValueException(prefix + ".without-properties", leftOut,
					"Only this or " + prefix + ".properties can be set: remove one.");
		}
		if (kept != null) {
			options.properties(type, checked(prefix + ".properties", kept, () -> EntityProperties.of(type, kept)));
		}
		if (leftOut != null) {
			options.properties(type,
					checked(prefix + ".without-properties", leftOut, () -> EntityProperties.without(type, leftOut)));
		}
	}

	private static void checkTime(String property, @Nullable Duration time) {
		PropertyRule.require(time == null || time.toMillis() > 0, property, time, "It must be at least a millisecond.");
	}

	private static <T> T checked(String property, Object configured, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException(property, configured, ex.getMessage());
		}
	}

	/**
	 * Redis, as Boot's {@code spring.data.redis} says. Made only when a type is kept
	 * there.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ReactiveRedisConnectionFactory.class)
	static class RedisConfiguration {

		@Bean
		@Lazy
		@ConditionalOnMissingBean(RemoteStore.class)
		RedisStore discordRedisStore(ObjectProvider<ReactiveRedisConnectionFactory> connections,
				DiscordCacheRedisProperties properties, ObjectProvider<DiscordConnectionDetails> connection) {
			ReactiveRedisConnectionFactory factory = connections.getIfAvailable();
			if (factory == null) {
				throw new InvalidConfigurationPropertyValueException("discord.cache.store", "redis",
						"There is no connection to Redis that is reactive: use Lettuce, which "
								+ "spring-boot-starter-data-redis brings, or define a ReactiveRedisConnectionFactory.");
			}
			return new RedisStore(factory, namespace(properties, connection), InstantSource.system());
		}

		private static String namespace(DiscordCacheRedisProperties properties,
				ObjectProvider<DiscordConnectionDetails> connections) {
			String namespace = properties.namespace();
			DiscordConnectionDetails connection = connections.getIfAvailable();
			if (namespace == null && connection != null) {
				namespace = applicationId(connection);
			}
			if (namespace == null) {
				throw new InvalidConfigurationPropertyValueException("discord.cache.redis.namespace", null,
						"Without a token it must be set, to the same in all processes that share the cache; with "
								+ "one it is the id of the application.");
			}
			String checked = namespace;
			return checked("discord.cache.redis.namespace", checked, () -> RedisStore.checkNamespace(checked));
		}

		/**
		 * Reads the id of the application, which is the first part of a token.
		 */
		private static @Nullable String applicationId(DiscordConnectionDetails connection) {
			try {
				String first = connection.token().value().split("\\.", 2)[0];
				String id = new String(Base64.getDecoder().decode(first), StandardCharsets.US_ASCII);
				return id.matches("[0-9]{15,20}") ? id : null;
			}
			catch (MissingTokenException | IllegalArgumentException ex) {
				return null;
			}
		}

	}

}
