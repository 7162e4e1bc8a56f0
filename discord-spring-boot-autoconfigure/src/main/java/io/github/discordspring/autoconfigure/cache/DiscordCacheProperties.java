package io.github.discordspring.autoconfigure.cache;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the cache.
 *
 * @param guilds Guilds.
 * @param channels Channels and threads.
 * @param roles Roles.
 * @param members Members of guilds.
 * @param users Users.
 * @param messages Messages.
 */
@ConfigurationProperties("discord.cache")
public record DiscordCacheProperties(@DefaultValue Type guilds, @DefaultValue Type channels, @DefaultValue Type roles,
		@DefaultValue Type members, @DefaultValue Type users, @DefaultValue Messages messages) {

	/**
	 * Gives the policies that were set.
	 * @return policies by the type of entity
	 */
	public Map<EntityType<?>, Policy> policies() {
		Map<EntityType<?>, Policy> policies = new LinkedHashMap<>();
		put(policies, EntityType.GUILDS, this.guilds.policy());
		put(policies, EntityType.CHANNELS, this.channels.policy());
		put(policies, EntityType.ROLES, this.roles.policy());
		put(policies, EntityType.MEMBERS, this.members.policy());
		put(policies, EntityType.USERS, this.users.policy());
		put(policies, EntityType.MESSAGES, this.messages.policy());
		return policies;
	}

	private static void put(Map<EntityType<?>, Policy> policies, EntityType<?> type, @Nullable Policy policy) {
		if (policy != null) {
			policies.put(type, policy);
		}
	}

	/**
	 * Properties of a type of entity.
	 *
	 * @param policy What is kept of the type. A policy that is set brings the intents it
	 * needs, privileged ones included; by default, what comes anyway is kept.
	 */
	public record Type(@Nullable Policy policy) {

	}

	/**
	 * Properties of messages.
	 *
	 * @param policy What is kept of messages; nothing by default.
	 * @param maxPerChannel Number of messages that are kept of a channel.
	 */
	public record Messages(@Nullable Policy policy, @DefaultValue("100") int maxPerChannel) {

		public Messages {
			PropertyRule.range("discord.cache.messages.max-per-channel", maxPerChannel, 1, Integer.MAX_VALUE);
		}

	}

	/**
	 * What is kept.
	 */
	public enum Policy {

		/** Everything. */
		ALL,

		/** Nothing. */
		NONE;

		<T> CachingPolicy<T> toCachingPolicy() {
			return (this == ALL) ? CachingPolicy.all() : CachingPolicy.none();
		}

	}

}
