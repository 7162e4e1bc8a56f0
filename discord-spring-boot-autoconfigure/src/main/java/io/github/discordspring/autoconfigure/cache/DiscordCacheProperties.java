package io.github.discordspring.autoconfigure.cache;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.cache.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the cache.
 *
 * @param store Where entities are kept, unless it is set for their type.
 * @param sweepInterval Time between droppings of what is expired.
 * @param guilds Guilds.
 * @param channels Channels, threads and direct messages.
 * @param roles Roles.
 * @param members Members of guilds.
 * @param users Users.
 * @param pinnedMessages Messages that are pinned.
 * @param polls Polls.
 * @param reactions Who reacted to messages.
 * @param overwrites Permissions of channels that differ for a role or a member.
 * @param threadMembers Who takes part in threads.
 * @param emojis Emojis of guilds.
 * @param stickers Stickers of guilds.
 * @param soundboardSounds Soundboard sounds of guilds.
 * @param presences Presences of members.
 * @param voiceStates Who is in voice.
 * @param stageInstances Live stages.
 * @param scheduledEvents Scheduled events.
 * @param integrations Integrations of guilds.
 * @param autoModerationRules Auto moderation rules.
 * @param bans Bans.
 * @param invites Invites.
 * @param inviteGuilds Guilds that invites lead to.
 * @param webhooks Webhooks that were put by hand.
 * @param commands Commands that were put by hand.
 * @param entitlements Entitlements.
 * @param subscriptions Subscriptions.
 * @param messages Messages.
 */
@ConfigurationProperties("discord.cache")
public record DiscordCacheProperties(@DefaultValue("memory") Store store, @DefaultValue("1m") Duration sweepInterval,
		@DefaultValue Type guilds, @DefaultValue Type channels, @DefaultValue Type roles, @DefaultValue Type members,
		@DefaultValue Type users, @DefaultValue Type pinnedMessages, @DefaultValue Type polls,
		@DefaultValue Type reactions, @DefaultValue Type overwrites, @DefaultValue Type threadMembers,
		@DefaultValue Type emojis, @DefaultValue Type stickers, @DefaultValue Type soundboardSounds,
		@DefaultValue Type presences, @DefaultValue Type voiceStates, @DefaultValue Type stageInstances,
		@DefaultValue Type scheduledEvents, @DefaultValue Type integrations, @DefaultValue Type autoModerationRules,
		@DefaultValue Type bans, @DefaultValue Type invites, @DefaultValue Type inviteGuilds,
		@DefaultValue Type webhooks, @DefaultValue Type commands, @DefaultValue Type entitlements,
		@DefaultValue Type subscriptions, @DefaultValue Messages messages) {

	public DiscordCacheProperties {
		PropertyRule.positive("discord.cache.sweep-interval", sweepInterval);
	}

	/**
	 * Gives the properties of each type.
	 * @return properties by the type of entity
	 */
	public Map<EntityType<?>, Type> types() {
		Map<EntityType<?>, Type> types = new LinkedHashMap<>();
		types.put(EntityType.GUILDS, this.guilds);
		types.put(EntityType.CHANNELS, this.channels);
		types.put(EntityType.ROLES, this.roles);
		types.put(EntityType.MEMBERS, this.members);
		types.put(EntityType.USERS, this.users);
		types.put(EntityType.PINNED_MESSAGES, this.pinnedMessages);
		types.put(EntityType.POLLS, this.polls);
		types.put(EntityType.REACTIONS, this.reactions);
		types.put(EntityType.OVERWRITES, this.overwrites);
		types.put(EntityType.THREAD_MEMBERS, this.threadMembers);
		types.put(EntityType.EMOJIS, this.emojis);
		types.put(EntityType.STICKERS, this.stickers);
		types.put(EntityType.SOUNDBOARD_SOUNDS, this.soundboardSounds);
		types.put(EntityType.PRESENCES, this.presences);
		types.put(EntityType.VOICE_STATES, this.voiceStates);
		types.put(EntityType.STAGE_INSTANCES, this.stageInstances);
		types.put(EntityType.SCHEDULED_EVENTS, this.scheduledEvents);
		types.put(EntityType.INTEGRATIONS, this.integrations);
		types.put(EntityType.AUTO_MODERATION_RULES, this.autoModerationRules);
		types.put(EntityType.BANS, this.bans);
		types.put(EntityType.INVITES, this.invites);
		types.put(EntityType.INVITE_GUILDS, this.inviteGuilds);
		types.put(EntityType.WEBHOOKS, this.webhooks);
		types.put(EntityType.COMMANDS, this.commands);
		types.put(EntityType.ENTITLEMENTS, this.entitlements);
		types.put(EntityType.SUBSCRIPTIONS, this.subscriptions);
		types.put(EntityType.MESSAGES, this.messages.type());
		return types;
	}

	/**
	 * Properties of a type of entity.
	 *
	 * @param policy What is kept of the type: names of policies, of which any suffices. A
	 * policy that is set brings the intents it needs, privileged ones included; by
	 * default, what comes anyway is kept; nothing of presences, messages, and their
	 * polls, reactions and pins.
	 * @param store Where entities of the type are kept.
	 * @param maxSize Number of entities that are kept; the least used go first.
	 * @param expireAfterWrite Time after which an entity goes that no event wrote again.
	 * @param expireAfterAccess Time after which an entity goes that nobody read or wrote.
	 * @param properties Properties that are kept; all by default.
	 * @param withoutProperties Properties that are not kept.
	 */
	public record Type(@Nullable List<String> policy, @Nullable Store store, @Nullable Long maxSize,
			@Nullable Duration expireAfterWrite, @Nullable Duration expireAfterAccess,
			@Nullable List<String> properties, @Nullable List<String> withoutProperties) {

	}

	/**
	 * Properties of messages.
	 *
	 * @param maxPerChannel Number of messages that are kept of a channel.
	 * @param policy What is kept of messages: names of policies, of which any suffices;
	 * nothing by default.
	 * @param store Where messages are kept.
	 * @param maxSize Number of messages that are kept; the least used go first.
	 * @param expireAfterWrite Time after which a message goes that no event wrote again.
	 * @param expireAfterAccess Time after which a message goes that nobody read or wrote.
	 * @param properties Properties that are kept; all by default.
	 * @param withoutProperties Properties that are not kept.
	 */
	public record Messages(@DefaultValue("100") int maxPerChannel, @Nullable List<String> policy, @Nullable Store store,
			@Nullable Long maxSize, @Nullable Duration expireAfterWrite, @Nullable Duration expireAfterAccess,
			@Nullable List<String> properties, @Nullable List<String> withoutProperties) {

		public Messages {
			PropertyRule.range("discord.cache.messages.max-per-channel", maxPerChannel, 1, Integer.MAX_VALUE);
		}

		Type type() {
			return new Type(this.policy, this.store, this.maxSize, this.expireAfterWrite, this.expireAfterAccess,
					this.properties, this.withoutProperties);
		}

	}

	/**
	 * Where entities are kept.
	 */
	public enum Store {

		/** In the memory of this process. */
		MEMORY,

		/** In the memory of this process, as bytes: less memory, longer reads. */
		PACKED,

		/**
		 * In Redis, behind the events: other processes can read it, and it outlives a
		 * restart.
		 */
		REDIS,

		/** Nowhere. */
		NONE

	}

}
