package io.github.discordspring.autoconfigure.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import io.github.discordspring.cache.CacheStatistics;
import io.github.discordspring.cache.CacheUnavailableException;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityLimits;
import io.github.discordspring.cache.EntityProperties;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.gateway.Intent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.util.StringUtils;

/**
 * Shows what the cache keeps of each type, and changes it. Entities themselves are not
 * shown. Reading is allowed by default; changing where
 * {@code management.endpoint.discordcache.access} is {@code unrestricted}.
 */
@Endpoint(id = "discordcache", defaultAccess = Access.READ_ONLY)
public final class DiscordCacheEndpoint {

	private final DiscordCache cache;

	private final DiscordCacheSettings settings;

	DiscordCacheEndpoint(DiscordCache cache, DiscordCacheSettings settings) {
		this.cache = cache;
		this.settings = settings;
	}

	/**
	 * Shows all types.
	 * @return what is kept of each, by its name
	 */
	@ReadOperation
	public CacheDescriptor cache() {
		List<EntityType<?>> own = this.cache.types().stream().filter((type) -> type.wrapped() == null).toList();
		Map<EntityType<?>, Long> counts = count(own);
		Map<String, TypeDescriptor> types = new LinkedHashMap<>();
		for (EntityType<?> type : own) {
			types.put(type.name(), describe(type, counts.get(type)));
		}
		List<String> pending = new ArrayList<>();
		for (Intent intent : new TreeSet<>(this.settings.pendingIntents())) {
			pending.add(intent.name());
		}
		return new CacheDescriptor(types, pending);
	}

	/**
	 * Shows one type.
	 * @param type its name
	 * @return what is kept of it; {@code null} if there is none
	 */
	@ReadOperation
	public @Nullable TypeDescriptor type(@Selector String type) {
		EntityType<?> found = find(type);
		return (found != null) ? describe(found) : null;
	}

	/**
	 * Changes what is kept of a type. What is not given stays as it is.
	 * @param type its name
	 * @param policy names of policies, separated by commas
	 * @param maxSize most entities that are kept, 0 for any number
	 * @param expireAfterWrite time such as {@code 10m}; 0 for ever
	 * @param expireAfterAccess time such as {@code 10m}; 0 for ever
	 * @param properties properties that are kept, separated by commas; {@code *} for all
	 * @param withoutProperties properties that are not kept, separated by commas
	 * @param maxPerChannel most messages of a channel that are kept; for messages only
	 * @return what is kept now; {@code null} if there is no such type
	 */
	@WriteOperation
	public @Nullable TypeDescriptor change(@Selector String type, @Nullable String policy, @Nullable Long maxSize,
			@Nullable Duration expireAfterWrite, @Nullable Duration expireAfterAccess, @Nullable String properties,
			@Nullable String withoutProperties, @Nullable Integer maxPerChannel) {
		EntityType<?> found = find(type);
		if (found == null) {
			return null;
		}
		if (properties != null && withoutProperties != null) {
			throw new InvalidEndpointRequestException("Give either properties or withoutProperties",
					"Both properties and withoutProperties are given; only one of them can be");
		}
		try {
			// All values are checked before the first is changed
			EntityLimits before = this.cache.limits(found);
			EntityLimits limits = new EntityLimits((maxSize != null) ? maxSize : before.maxSize(),
					time(expireAfterWrite, before.expireAfterWrite()),
					time(expireAfterAccess, before.expireAfterAccess()));
			check(found, policy, properties, withoutProperties);
			check(found, maxPerChannel);
			apply(found, policy, properties, withoutProperties);
			if (maxPerChannel != null) {
				this.settings.setMessagesPerChannel(maxPerChannel);
			}
			if (!limits.equals(before)) {
				this.settings.setLimits(found, limits);
			}
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidEndpointRequestException(String.valueOf(ex.getMessage()), String.valueOf(ex.getMessage()),
					ex);
		}
		return describe(found);
	}

	/**
	 * Drops all entities of a type.
	 * @param type its name
	 * @return what is kept now; {@code null} if there is no such type
	 */
	@DeleteOperation
	public @Nullable TypeDescriptor clear(@Selector String type) {
		EntityType<?> found = find(type);
		if (found == null) {
			return null;
		}
		this.cache.entities(found).clear();
		return describe(found);
	}

	private @Nullable EntityType<?> find(String name) {
		try {
			EntityType<?> type = this.settings.type(name);
			return (type.wrapped() == null) ? type : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable Duration time(@Nullable Duration given, @Nullable Duration before) {
		if (given == null) {
			return before;
		}
		return given.isZero() ? null : given;
	}

	private static <T> void check(EntityType<T> type, @Nullable String policy, @Nullable String properties,
			@Nullable String withoutProperties) {
		if (policy != null) {
			CachingPolicy.named(type, names(policy).toArray(String[]::new));
		}
		if (properties != null && !properties.trim().equals("*")) {
			EntityProperties.of(type, names(properties));
		}
		if (withoutProperties != null) {
			EntityProperties.without(type, names(withoutProperties));
		}
	}

	private static void check(EntityType<?> type, @Nullable Integer maxPerChannel) {
		if (maxPerChannel != null && (type != EntityType.MESSAGES || maxPerChannel < 1)) {
			throw new IllegalArgumentException("maxPerChannel is for messages only, and at least 1");
		}
	}

	private <T> void apply(EntityType<T> type, @Nullable String policy, @Nullable String properties,
			@Nullable String withoutProperties) {
		if (properties != null) {
			if (properties.trim().equals("*")) {
				this.settings.setWithoutProperties(type, List.of());
			}
			else {
				this.settings.setProperties(type, names(properties));
			}
		}
		if (withoutProperties != null) {
			this.settings.setWithoutProperties(type, names(withoutProperties));
		}
		if (policy != null) {
			this.settings.setPolicy(type, names(policy));
		}
	}

	private static List<String> names(String list) {
		return List.of(StringUtils.tokenizeToStringArray(list, ","));
	}

	/**
	 * Counts entities of all these types at once, so that those of which a store does not
	 * tell, which are left out, are waited for no longer than one.
	 */
	private Map<EntityType<?>, Long> count(List<EntityType<?>> types) {
		Map<EntityType<?>, Long> counts = new ConcurrentHashMap<>();
		Flux.fromIterable(types)
			.flatMap((type) -> this.cache.entities(type)
				.async()
				.count()
				.doOnNext((count) -> counts.put(type, count))
				.onErrorComplete(CacheUnavailableException.class), Integer.MAX_VALUE)
			.blockLast();
		return counts;
	}

	private TypeDescriptor describe(EntityType<?> type) {
		return describe(type, count(List.of(type)).get(type));
	}

	private TypeDescriptor describe(EntityType<?> type, @Nullable Long count) {
		CacheStatistics statistics = this.cache.statistics(type);
		EntityLimits limits = this.cache.limits(type);
		EntityProperties<?> properties = this.cache.properties(type);
		return new TypeDescriptor(this.cache.policy(type).toString(), count, this.cache.estimateBytes(type),
				statistics.hits(), statistics.misses(), statistics.evictions(), statistics.refusals(), limits.maxSize(),
				limits.expireAfterWrite(), limits.expireAfterAccess(), (properties != null) ? properties.names() : null,
				(type == EntityType.MESSAGES) ? this.cache.messagesPerChannel() : null);
	}

	/**
	 * What the cache keeps.
	 *
	 * @param types what is kept of each type, by its name
	 * @param pendingIntents intents that policies need and the running sessions did not
	 * ask for
	 */
	public record CacheDescriptor(Map<String, TypeDescriptor> types, List<String> pendingIntents) {

	}

	/**
	 * What is kept of a type.
	 *
	 * @param policy names of its policy, or what it calls itself
	 * @param count number of entities; {@code null} where the store does not tell it in
	 * time
	 * @param estimatedBytes heap that they take, about
	 * @param hits look-ups by id that found one
	 * @param misses look-ups by id that did not
	 * @param evictions how many limits dropped
	 * @param refusals how often the policy refused one
	 * @param maxSize most that are kept, 0 for any number
	 * @param expireAfterWrite time after which they go since they were written;
	 * {@code null} for ever
	 * @param expireAfterAccess time after which they go since they were read or written;
	 * {@code null} for ever
	 * @param properties properties that are kept; {@code null} for all
	 * @param maxPerChannel most messages of a channel that are kept; {@code null} for
	 * other types
	 */
	public record TypeDescriptor(String policy, @Nullable Long count, long estimatedBytes, long hits, long misses,
			long evictions, long refusals, long maxSize, @Nullable Duration expireAfterWrite,
			@Nullable Duration expireAfterAccess, @Nullable List<String> properties, @Nullable Integer maxPerChannel) {

	}

}
