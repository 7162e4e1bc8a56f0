package io.github.discordspring.autoconfigure.cache;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityLimits;
import io.github.discordspring.cache.EntityProperties;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.gateway.Intent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Changes what the cache keeps while it runs, by the words that properties use. A change
 * holds when a call returns, and until the application stops. What a new policy allows
 * comes with the events to come; those that need an intent which the running sessions did
 * not ask for come after a shard has identified anew, and that is logged.
 */
public final class DiscordCacheSettings {

	private static final Logger logger = LoggerFactory.getLogger(DiscordCacheSettings.class);

	private final DiscordCache cache;

	private final ObjectProvider<PendingIntents> pendingIntents;

	/** Types whose policy was chosen, by a property or later. */
	private final Set<EntityType<?>> chosen = ConcurrentHashMap.newKeySet();

	DiscordCacheSettings(DiscordCache cache, DiscordCacheProperties properties,
			ObjectProvider<PendingIntents> pendingIntents) {
		this.cache = cache;
		this.pendingIntents = pendingIntents;
		properties.types().forEach((type, ofType) -> {
			if (ofType.policy() != null) {
				this.chosen.add(type);
			}
		});
		cache.addPolicyListener(this::policyChanged);
	}

	private void policyChanged(@Nullable EntityType<?> type) {
		if (type == null) {
			return;
		}
		this.chosen.add(type);
		Set<Intent> pending = pendingIntents();
		if (!pending.isEmpty()) {
			logger.warn(
					"The policy of {} is '{}' now. Some of what it keeps comes with the intents {}, which the running "
							+ "sessions did not ask for: it comes after the shards have identified anew",
					type, this.cache.policy(type), pending);
		}
	}

	/**
	 * Gives the types whose policy was chosen: by a property, or by a change since.
	 * @return the types
	 */
	public Set<EntityType<?>> chosenTypes() {
		return Set.copyOf(this.chosen);
	}

	/**
	 * Gives the intents that policies need and the running sessions did not ask for.
	 * @return the intents; none without a gateway
	 */
	public Set<Intent> pendingIntents() {
		PendingIntents pending = this.pendingIntents.getIfAvailable();
		return (pending != null) ? pending.pendingIntents() : Set.of();
	}

	/**
	 * Changes the policy of a type.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param names names of policies, of which any suffices
	 * @throws IllegalArgumentException if there is no such name; the message lists those
	 * there are
	 */
	public <T> void setPolicy(EntityType<T> type, List<String> names) {
		this.cache.setPolicy(type, CachingPolicy.named(type, names.toArray(String[]::new)));
	}

	/**
	 * Changes the limits of a type.
	 * @param type the type
	 * @param limits its new limits
	 */
	public void setLimits(EntityType<?> type, EntityLimits limits) {
		this.cache.setLimits(type, limits);
	}

	/**
	 * Changes how many messages of a channel are kept.
	 * @param messages at least 1
	 * @throws IllegalArgumentException if it is less
	 */
	public void setMessagesPerChannel(int messages) {
		this.cache.setMessagesPerChannel(messages);
	}

	/**
	 * Keeps some properties of a type only.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param names the properties; those that are always kept are added
	 * @throws IllegalArgumentException if there is no such property
	 */
	public <T> void setProperties(EntityType<T> type, List<String> names) {
		this.cache.setProperties(type, EntityProperties.of(type, names));
	}

	/**
	 * Keeps all properties of a type but some.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param names the properties that are not kept; none to keep all
	 * @throws IllegalArgumentException if there is no such property
	 */
	public <T> void setWithoutProperties(EntityType<T> type, List<String> names) {
		this.cache.setProperties(type, names.isEmpty() ? null : EntityProperties.without(type, names));
	}

	/**
	 * Finds a type by its name, data of the application's own included.
	 * @param name the name
	 * @return the type
	 * @throws IllegalArgumentException if there is none; the message lists those there
	 * are
	 */
	public EntityType<?> type(String name) {
		for (EntityType<?> type : this.cache.types()) {
			if (type.name().equals(name)) {
				return type;
			}
		}
		throw new IllegalArgumentException("There is no type '" + name + "'; there are " + this.cache.types());
	}

}
