package io.github.discordspring.autoconfigure.cache;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.discordspring.autoconfigure.DiscordAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.DiscordCacheProperties.Store;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.CacheStore;
import io.github.discordspring.cache.CacheStoreFactory;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityLimits;
import io.github.discordspring.cache.EntityProperties;
import io.github.discordspring.cache.EntityType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * Auto-configuration of the cache.
 */
@AutoConfiguration(after = DiscordAutoConfiguration.class)
@EnableConfigurationProperties(DiscordCacheProperties.class)
public final class DiscordCacheAutoConfiguration {

	/** Types of which a bean cannot be told from one for messages or guilds. */
	private static final Set<EntityType<?>> SECONDARY = Set.of(EntityType.PINNED_MESSAGES, EntityType.INVITE_GUILDS);

	/** Before all others that want events, so that these find an event applied. */
	private static final int FIRST_SINK = 0;

	@Bean
	@Order(FIRST_SINK)
	@ConditionalOnMissingBean
	DiscordCache discordCache(DiscordCacheProperties properties, ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<EntityType<?>> dataTypes, ObjectProvider<CacheOptionsCustomizer> customizers) {
		CacheOptions.Builder options = CacheOptions.builder()
			.messagesPerChannel(properties.messages().maxPerChannel())
			.stores(stores(properties));
		PolicyBeans beans = new PolicyBeans(beanFactory);
		properties.types().forEach((type, ofType) -> apply(options, type, ofType, beans));
		dataTypes.orderedStream().forEach(options::data);
		options.globalPolicy(beans.policyOf(Object.class));
		customizers.orderedStream().forEach((customizer) -> customizer.customize(options));
		return new DiscordCache(options.build());
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

	private static CacheStoreFactory stores(DiscordCacheProperties properties) {
		Map<EntityType<?>, Store> stores = new HashMap<>();
		properties.types()
			.forEach(
					(type, ofType) -> stores.put(type, (ofType.store() != null) ? ofType.store() : properties.store()));
		return new CacheStoreFactory() {

			@Override
			public <T> CacheStore<T> create(EntityType<T> type) {
				return stores.getOrDefault(type, properties.store()).factory().create(type);
			}

		};
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
		options.limits(type, checked(prefix, properties,
				() -> new EntityLimits(maxSize, properties.expireAfterWrite(), properties.expireAfterAccess())));
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

	private static <T> T checked(String property, Object configured, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException(property, configured, ex.getMessage());
		}
	}

}
