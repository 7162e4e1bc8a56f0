package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.event.ReadyEvent;
import io.github.discordspring.model.event.ThreadCreateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import io.github.discordspring.model.event.ThreadUpdateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;

/**
 * What a cache must hold, written down as plainly as possible: flat maps, full scans.
 */
final class ReferenceCache {

	private final int messagesPerChannel;

	private final Map<EntityType<?>, CachingPolicy<?>> policies = new HashMap<>();

	private final Map<EntityType<?>, Map<Key, Object>> entities = new LinkedHashMap<>();

	private final Set<Long> guilds = new HashSet<>();

	/** Which guild holds which user; 0 for those held outside guilds. */
	private final Set<Key> holders = new HashSet<>();

	private final Map<Long, Long> guildsOfChannels = new HashMap<>();

	ReferenceCache(int messagesPerChannel) {
		this.messagesPerChannel = messagesPerChannel;
		for (EntityType<?> type : EntityType.values()) {
			this.policies.put(type, CachingPolicy.all());
			this.entities.put(type, new TreeMap<>());
		}
	}

	record Key(long parentId, long id) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			return (this.parentId != other.parentId) ? Long.compare(this.parentId, other.parentId)
					: Long.compare(this.id, other.id);
		}

	}

	@SuppressWarnings("unchecked")
	private <T> Map<Key, T> map(EntityType<T> type) {
		return (Map<Key, T>) this.entities.get(type);
	}

	<T> Map<Key, T> read(EntityType<T> type) {
		Map<Key, T> read = new TreeMap<>();
		map(type).forEach((key, kept) -> read.put(key, joined(type, key, kept)));
		return read;
	}

	@SuppressWarnings("unchecked")
	private <T> T joined(EntityType<T> type, Key key, T kept) {
		if (type == EntityType.MEMBERS) {
			User user = map(EntityType.USERS).get(new Key(0, key.id()));
			return (T) ((Member) kept).toBuilder().user(user).build();
		}
		if (type == EntityType.GUILDS) {
			return (T) ((Guild) kept).toBuilder().roles(rolesOf(key.id())).build();
		}
		return kept;
	}

	private List<Role> rolesOf(long guildId) {
		return map(EntityType.ROLES).entrySet()
			.stream()
			.filter((entry) -> entry.getKey().parentId() == guildId)
			.map(Map.Entry::getValue)
			.toList();
	}

	@SuppressWarnings("unchecked")
	private <T> boolean put(EntityType<T> type, Key key, long guildId, T entity, UnaryOperator<T> form) {
		CachingPolicy<? super T> policy = (CachingPolicy<? super T>) this.policies.get(type);
		if (policy.keeps(entity, guildId)) {
			map(type).put(key, form.apply(entity));
			return true;
		}
		remove(type, key);
		return false;
	}

	private void remove(EntityType<?> type, Key key) {
		this.entities.get(type).remove(key);
		if (type == EntityType.USERS) {
			this.holders.removeIf((holder) -> holder.id() == key.id());
		}
	}

	@SuppressWarnings("unchecked")
	<T> void setPolicy(EntityType<T> type, CachingPolicy<? super T> policy) {
		this.policies.put(type, policy);
		for (Map.Entry<Key, T> entry : read(type).entrySet()) {
			Key key = entry.getKey();
			long guildId = key.parentId();
			if (type == EntityType.MESSAGES) {
				guildId = this.guildsOfChannels.get(guildId);
			}
			else if (type == EntityType.GUILDS) {
				guildId = key.id();
			}
			if (!policy.keeps(entry.getValue(), guildId)) {
				remove(type, key);
			}
		}
	}

	private void hold(long guildId, User user) {
		if (put(EntityType.USERS, new Key(0, user.id()), 0, user, UnaryOperator.identity())) {
			this.holders.add(new Key(guildId, user.id()));
		}
	}

	private void release(long guildId, long userId) {
		if (this.holders.remove(new Key(guildId, userId))
				&& this.holders.stream().noneMatch((holder) -> holder.id() == userId)) {
			remove(EntityType.USERS, new Key(0, userId));
		}
	}

	private void member(long guildId, Member member) {
		hold(guildId, member.user());
		put(EntityType.MEMBERS, new Key(guildId, member.user().id()), guildId, member,
				(entity) -> entity.toBuilder().user(null).build());
	}

	private void removeMember(long guildId, long userId) {
		remove(EntityType.MEMBERS, new Key(guildId, userId));
		release(guildId, userId);
	}

	private void channel(long guildId, Channel channel) {
		Channel before = map(EntityType.CHANNELS).get(new Key(guildId, channel.id()));
		Channel merged = (before != null && before.member() != null && channel.member() == null && isThread(channel))
				? channel.toBuilder().member(before.member()).build() : channel;
		put(EntityType.CHANNELS, new Key(guildId, channel.id()), guildId, merged.toBuilder().guildId(guildId).build(),
				UnaryOperator.identity());
	}

	private static boolean isThread(Channel channel) {
		return channel.type().value() >= 10 && channel.type().value() <= 12;
	}

	private void removeChannel(long guildId, long channelId) {
		remove(EntityType.CHANNELS, new Key(guildId, channelId));
		map(EntityType.MESSAGES).keySet().removeIf((key) -> key.parentId() == channelId);
	}

	private void last(long guildId, long channelId, long messageId) {
		Channel channel = map(EntityType.CHANNELS).get(new Key(guildId, channelId));
		if (channel != null && channel.lastMessageId() < messageId) {
			channel(guildId, channel.toBuilder().lastMessageId(messageId).build());
		}
	}

	private void message(long guildId, Message message) {
		this.guildsOfChannels.put(message.channelId(), guildId);
		put(EntityType.MESSAGES, new Key(message.channelId(), message.id()), guildId, message,
				UnaryOperator.identity());
		List<Key> ofChannel = map(EntityType.MESSAGES).keySet()
			.stream()
			.filter((key) -> key.parentId() == message.channelId())
			.toList();
		ofChannel.stream()
			.limit(Math.max(0, ofChannel.size() - this.messagesPerChannel))
			.forEach(map(EntityType.MESSAGES)::remove);
	}

	private void guild(Guild guild) {
		put(EntityType.GUILDS, new Key(0, guild.id()), guild.id(), guild,
				(entity) -> entity.toBuilder().roles(List.of()).build());
		Set<Long> ids = guild.roles().stream().map(Role::id).collect(Collectors.toSet());
		map(EntityType.ROLES).keySet().removeIf((key) -> key.parentId() == guild.id() && !ids.contains(key.id()));
		guild.roles().forEach((role) -> role(guild.id(), role));
	}

	private void role(long guildId, Role role) {
		put(EntityType.ROLES, new Key(guildId, role.id()), guildId, role, UnaryOperator.identity());
	}

	private List<Key> keys(EntityType<?> type, long parentId) {
		return this.entities.get(type).keySet().stream().filter((key) -> key.parentId() == parentId).toList();
	}

	private void leave(long guildId) {
		this.guilds.remove(guildId);
		keys(EntityType.CHANNELS, guildId).forEach((key) -> removeChannel(guildId, key.id()));
		this.guildsOfChannels.forEach((channelId, guild) -> {
			if (guild == guildId) {
				map(EntityType.MESSAGES).keySet().removeIf((key) -> key.parentId() == channelId);
			}
		});
		keys(EntityType.ROLES, guildId).forEach((key) -> remove(EntityType.ROLES, key));
		keys(EntityType.MEMBERS, guildId).forEach((key) -> remove(EntityType.MEMBERS, key));
		remove(EntityType.GUILDS, new Key(0, guildId));
		for (Key holder : new ArrayList<>(this.holders)) {
			if (holder.parentId() == guildId) {
				release(guildId, holder.id());
			}
		}
	}

	void apply(DispatchEvent event) {
		long guildId = event.guildId();
		if (guildId != 0 && !(event instanceof GuildDeleteEvent)) {
			this.guilds.add(guildId);
		}
		if (event instanceof ReadyEvent ready) {
			Set<Long> named = ready.guilds().stream().map((guild) -> guild.id()).collect(Collectors.toSet());
			this.guilds.addAll(named);
			for (long known : new ArrayList<>(this.guilds)) {
				if (!named.contains(known) && Snowflake.shardOf(known, ready.shard().get(1)) == ready.shard().get(0)) {
					leave(known);
				}
			}
			hold(0, ready.user());
		}
		else if (event instanceof UserUpdateEvent updated) {
			hold(0, updated.user());
		}
		else if (event instanceof GuildCreateEvent created && !created.unavailable()) {
			created(created);
		}
		else if (event instanceof GuildUpdateEvent updated) {
			guild(updated.guild());
		}
		else if (event instanceof GuildDeleteEvent deleted && !deleted.unavailable()) {
			if (this.guilds.contains(guildId)) {
				leave(guildId);
			}
		}
		else if (event instanceof GuildRoleUpdateEvent updated) {
			role(guildId, updated.role());
		}
		else if (event instanceof GuildRoleDeleteEvent deleted) {
			remove(EntityType.ROLES, new Key(guildId, deleted.roleId()));
			for (Key key : keys(EntityType.MEMBERS, guildId)) {
				Member member = read(EntityType.MEMBERS).get(key);
				if (member.roles().contains(deleted.roleId())) {
					long[] rest = member.roles().stream().filter((role) -> role != deleted.roleId()).toArray();
					put(EntityType.MEMBERS, key, guildId, member.toBuilder().roles(Snowflakes.of(rest)).build(),
							(entity) -> entity.toBuilder().user(null).build());
				}
			}
		}
		else {
			applyToMembersAndChannels(event, guildId);
		}
	}

	private void created(GuildCreateEvent event) {
		long guildId = event.guildId();
		guild(event.guild());
		List<Channel> channels = Stream.concat(event.channels().stream(), event.threads().stream()).toList();
		Set<Long> channelIds = channels.stream().map(Channel::id).collect(Collectors.toSet());
		channels.forEach((channel) -> channel(guildId, channel));
		keys(EntityType.CHANNELS, guildId).stream()
			.filter((key) -> !channelIds.contains(key.id()))
			.forEach((key) -> removeChannel(guildId, key.id()));
		event.members().forEach((member) -> member(guildId, member));
		if (event.members().size() == event.memberCount()) {
			Set<Long> userIds = event.members()
				.stream()
				.map((member) -> member.user().id())
				.collect(Collectors.toSet());
			keys(EntityType.MEMBERS, guildId).stream()
				.filter((key) -> !userIds.contains(key.id()))
				.forEach((key) -> removeMember(guildId, key.id()));
		}
	}

	private void applyToMembersAndChannels(DispatchEvent event, long guildId) {
		if (event instanceof GuildMemberAddEvent added) {
			member(guildId, added.member());
		}
		else if (event instanceof GuildMemberUpdateEvent updated) {
			member(guildId, updated.member());
		}
		else if (event instanceof GuildMembersChunkEvent chunk) {
			chunk.members().forEach((member) -> member(guildId, member));
		}
		else if (event instanceof GuildMemberRemoveEvent removed) {
			removeMember(guildId, removed.user().id());
		}
		else if (event instanceof ChannelCreateEvent created) {
			channel(guildId, created.channel());
		}
		else if (event instanceof ChannelUpdateEvent updated) {
			channel(guildId, updated.channel());
		}
		else if (event instanceof ThreadUpdateEvent updated) {
			channel(guildId, updated.thread());
		}
		else if (event instanceof ThreadCreateEvent created) {
			channel(guildId, created.thread());
			Channel parent = map(EntityType.CHANNELS).get(new Key(guildId, created.thread().parentId()));
			if (parent != null && parent.type().equals(ChannelType.GUILD_FORUM)) {
				last(guildId, parent.id(), created.thread().id());
			}
		}
		else if (event instanceof ChannelDeleteEvent deleted) {
			removeChannelWithThreads(guildId, deleted.channelId());
		}
		else if (event instanceof ThreadDeleteEvent deleted) {
			removeChannelWithThreads(guildId, deleted.id());
		}
		else if (event instanceof ThreadListSyncEvent sync) {
			synced(sync);
		}
		else {
			applyToMessages(event, guildId);
		}
	}

	private void removeChannelWithThreads(long guildId, long channelId) {
		map(EntityType.CHANNELS).values()
			.stream()
			.filter((channel) -> channel.guildId() == guildId && channel.parentId() == channelId && isThread(channel))
			.toList()
			.forEach((thread) -> removeChannel(guildId, thread.id()));
		removeChannel(guildId, channelId);
	}

	private void synced(ThreadListSyncEvent event) {
		Set<Long> sent = event.threads().stream().map(Channel::id).collect(Collectors.toSet());
		Snowflakes parents = event.channelIds();
		map(EntityType.CHANNELS).values()
			.stream()
			.filter((channel) -> channel.guildId() == event.guildId() && isThread(channel)
					&& !Objects.requireNonNull(channel.threadMetadata()).archived() && !sent.contains(channel.id())
					&& (parents == null || parents.contains(channel.parentId())))
			.toList()
			.forEach((thread) -> removeChannel(event.guildId(), thread.id()));
		event.threads().forEach((thread) -> channel(event.guildId(), thread));
	}

	private void applyToMessages(DispatchEvent event, long guildId) {
		if (event instanceof MessageCreateEvent created) {
			last(guildId, created.channelId(), created.message().id());
			if (created.member() != null) {
				member(guildId, created.member().toBuilder().user(created.message().author()).build());
			}
			else {
				hold(guildId, created.message().author());
			}
			message(guildId, created.message());
		}
		else if (event instanceof MessageUpdateEvent updated) {
			message(guildId, updated.message());
		}
		else if (event instanceof MessageDeleteEvent deleted) {
			remove(EntityType.MESSAGES, new Key(deleted.channelId(), deleted.id()));
		}
		else if (event instanceof MessageDeleteBulkEvent deleted) {
			deleted.ids().forEach((id) -> remove(EntityType.MESSAGES, new Key(deleted.channelId(), id)));
		}
	}

}
