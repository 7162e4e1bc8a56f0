package io.github.discordspring.cache;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.github.discordspring.cache.ReferenceCache.Key;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.UserReaction;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.presence.PresenceUser;
import io.github.discordspring.model.user.User;

/**
 * The entities of a {@link ReferenceCache} in flat maps, with the policies that say which
 * of them are kept, and which guild holds which user.
 */
final class ReferenceEntities {

	private final Map<EntityType<?>, CachingPolicy<?>> policies = new HashMap<>();

	private final Map<EntityType<?>, Map<Key, Object>> entities = new LinkedHashMap<>();

	/** Which guild holds which user; 0 for those held outside guilds. */
	private final Set<Key> holders = new HashSet<>();

	/** In which guilds channels are of which there is more than the channel. */
	final Map<Long, Long> guildsOfChannels = new HashMap<>();

	ReferenceEntities() {
		for (EntityType<?> type : EntityType.values()) {
			this.policies.put(type, CachingPolicy.all());
			this.entities.put(type, new TreeMap<>());
		}
	}

	/**
	 * Gives the entities of a type as they are kept.
	 */
	@SuppressWarnings("unchecked")
	<T> Map<Key, T> map(EntityType<T> type) {
		return (Map<Key, T>) this.entities.get(type);
	}

	List<Key> keys(EntityType<?> type, long parentId) {
		return map(type).keySet().stream().filter((key) -> key.parentId() == parentId).toList();
	}

	private <T> List<T> values(EntityType<T> type, long parentId) {
		return keys(type, parentId).stream().map(map(type)::get).toList();
	}

	/**
	 * Gives the entities of a type as they are read.
	 */
	<T> Map<Key, T> read(EntityType<T> type) {
		Map<Key, T> read = new TreeMap<>();
		if (type == EntityType.OVERWRITES) {
			map(EntityType.CHANNELS).values()
				.forEach((channel) -> channel.permissionOverwrites()
					.forEach((overwrite) -> read.put(new Key(channel.id(), overwrite.id()),
							type.entityClass().cast(overwrite))));
		}
		map(type).forEach((key, kept) -> read.put(key, type.entityClass().cast(joined(key, kept))));
		return read;
	}

	private Object joined(Key key, Object kept) {
		if (kept instanceof Member member) {
			return member.toBuilder().user(map(EntityType.USERS).get(new Key(0, key.id()))).build();
		}
		if (kept instanceof Guild guild) {
			return guild.toBuilder()
				.roles(values(EntityType.ROLES, key.id()))
				.emojis(values(EntityType.EMOJIS, key.id()))
				.build();
		}
		return kept;
	}

	/**
	 * Adds or replaces an entity, or removes it if the policy refuses.
	 * @return whether it is kept
	 */
	@SuppressWarnings("unchecked")
	<T> boolean put(EntityType<T> type, Key key, long guildId, T entity) {
		CachingPolicy<? super T> policy = (CachingPolicy<? super T>) this.policies.get(type);
		if (policy.keeps(entity, guildId)) {
			map(type).put(key, type.entityClass().cast(form(guildId, entity)));
			return true;
		}
		remove(type, key);
		return false;
	}

	/**
	 * Makes the form that is kept: without what another type keeps.
	 */
	private Object form(long guildId, Object entity) {
		if (entity instanceof Member member) {
			return member.toBuilder().user(null).build();
		}
		if (entity instanceof Guild guild) {
			return guild.toBuilder().roles(List.of()).emojis(List.of()).build();
		}
		if (entity instanceof Presence presence) {
			return bare(presence);
		}
		return (entity instanceof Channel channel) ? withOverwrites(guildId, channel) : entity;
	}

	/**
	 * Makes a presence that knows of its user the id only.
	 */
	static Presence bare(Presence presence) {
		return presence.toBuilder().user(new PresenceUser(presence.user().id(), null, null, null, null, false)).build();
	}

	@SuppressWarnings("unchecked")
	private Channel withOverwrites(long guildId, Channel channel) {
		CachingPolicy<Object> policy = (CachingPolicy<Object>) this.policies.get(EntityType.OVERWRITES);
		return channel.toBuilder()
			.permissionOverwrites(channel.permissionOverwrites()
				.stream()
				.filter((overwrite) -> policy.keeps(overwrite, guildId))
				.toList())
			.build();
	}

	/**
	 * Takes all that there is of a guild.
	 */
	<T> void replace(EntityType<T> type, long guildId, List<T> entities, ToLongFunction<T> id) {
		Set<Long> ids = entities.stream().map(id::applyAsLong).collect(Collectors.toSet());
		keys(type, guildId).stream().filter((key) -> !ids.contains(key.id())).forEach((key) -> remove(type, key));
		entities.forEach((entity) -> put(type, new Key(guildId, id.applyAsLong(entity)), guildId, entity));
	}

	void remove(EntityType<?> type, Key key) {
		boolean removed = map(type).remove(key) != null;
		if (removed && type == EntityType.MESSAGES) {
			removeReactions((reaction) -> reaction.messageId() == key.id());
		}
		if (type == EntityType.USERS) {
			this.holders.removeIf((holder) -> holder.id() == key.id());
		}
	}

	void removeReactions(Predicate<UserReaction> predicate) {
		map(EntityType.REACTIONS).values().removeIf(predicate);
	}

	/**
	 * Removes what belongs to a channel.
	 */
	void removeInChannel(long channelId) {
		removeReactions((reaction) -> reaction.channelId() == channelId);
		for (EntityType<?> type : List.of(EntityType.MESSAGES, EntityType.PINNED_MESSAGES, EntityType.POLLS,
				EntityType.THREAD_MEMBERS)) {
			map(type).keySet().removeIf((key) -> key.parentId() == channelId);
		}
	}

	<T> void setPolicy(EntityType<T> type, CachingPolicy<? super T> policy) {
		this.policies.put(type, policy);
		if (type == EntityType.OVERWRITES) {
			map(EntityType.CHANNELS).replaceAll((key, channel) -> withOverwrites(key.parentId(), channel));
			return;
		}
		read(type).forEach((key, entity) -> {
			if (!policy.keeps(entity, guildOf(type, key, entity))) {
				remove(type, key);
			}
		});
	}

	private long guildOf(EntityType<?> type, Key key, Object entity) {
		if (entity instanceof UserReaction reaction) {
			return this.guildsOfChannels.get(reaction.channelId());
		}
		if (List.of(EntityType.MESSAGES, EntityType.PINNED_MESSAGES, EntityType.POLLS, EntityType.THREAD_MEMBERS)
			.contains(type)) {
			return this.guildsOfChannels.get(key.parentId());
		}
		return (type == EntityType.GUILDS) ? key.id() : key.parentId();
	}

	/**
	 * Takes a user that a guild holds, 0 for those held outside guilds.
	 */
	void hold(long guildId, User user) {
		if (put(EntityType.USERS, new Key(0, user.id()), 0, user)) {
			this.holders.add(new Key(guildId, user.id()));
		}
	}

	/**
	 * Lets a guild hold a user no more, who goes with the last one.
	 */
	void release(long guildId, long userId) {
		if (this.holders.remove(new Key(guildId, userId))
				&& this.holders.stream().noneMatch((holder) -> holder.id() == userId)) {
			remove(EntityType.USERS, new Key(0, userId));
		}
	}

	void releaseAll(long guildId) {
		List<Key> ofGuild = this.holders.stream().filter((holder) -> holder.parentId() == guildId).toList();
		ofGuild.forEach((holder) -> release(guildId, holder.id()));
	}

	/**
	 * Takes a member with its user.
	 */
	void member(long guildId, Member member) {
		hold(guildId, member.user());
		put(EntityType.MEMBERS, new Key(guildId, member.user().id()), guildId, member);
	}

}
