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
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelBuilder;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.AddedThreadMember;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageReactionRemoveAllEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEmojiEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEvent;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildBanAddEvent;
import io.github.discordspring.model.event.GuildBanRemoveEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundDeleteEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundUpdateEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.event.ReadyEvent;
import io.github.discordspring.model.event.StageInstanceCreateEvent;
import io.github.discordspring.model.event.StageInstanceDeleteEvent;
import io.github.discordspring.model.event.ThreadCreateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import io.github.discordspring.model.event.ThreadMemberUpdateEvent;
import io.github.discordspring.model.event.ThreadMembersUpdateEvent;
import io.github.discordspring.model.event.ThreadUpdateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.event.VoiceStateUpdateEvent;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.Reaction;
import io.github.discordspring.model.message.UserReaction;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.presence.PresenceUser;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.voice.VoiceState;

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
		if (type == EntityType.OVERWRITES) {
			map(EntityType.CHANNELS).values()
				.forEach((channel) -> channel.permissionOverwrites()
					.forEach((overwrite) -> read.put(new Key(channel.id(), overwrite.id()),
							type.entityClass().cast(overwrite))));
		}
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
			return (T) ((Guild) kept).toBuilder().roles(rolesOf(key.id())).emojis(emojisOf(key.id())).build();
		}
		return kept;
	}

	private List<Emoji> emojisOf(long guildId) {
		return map(EntityType.EMOJIS).entrySet()
			.stream()
			.filter((entry) -> entry.getKey().parentId() == guildId)
			.map(Map.Entry::getValue)
			.toList();
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
		boolean removed = this.entities.get(type).remove(key) != null;
		if (removed && type == EntityType.MESSAGES) {
			removeReactions((reaction) -> reaction.messageId() == key.id());
		}
		if (type == EntityType.USERS) {
			this.holders.removeIf((holder) -> holder.id() == key.id());
		}
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

	@SuppressWarnings("unchecked")
	<T> void setPolicy(EntityType<T> type, CachingPolicy<? super T> policy) {
		this.policies.put(type, policy);
		if (type == EntityType.OVERWRITES) {
			map(EntityType.CHANNELS).replaceAll((key, channel) -> withOverwrites(key.parentId(), channel));
			return;
		}
		for (Map.Entry<Key, T> entry : read(type).entrySet()) {
			Key key = entry.getKey();
			long guildId = key.parentId();
			if (type == EntityType.REACTIONS) {
				guildId = this.guildsOfChannels.get(((UserReaction) entry.getValue()).channelId());
			}
			else if (List
				.of(EntityType.MESSAGES, EntityType.PINNED_MESSAGES, EntityType.POLLS, EntityType.THREAD_MEMBERS)
				.contains(type)) {
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
		remove(EntityType.PRESENCES, new Key(guildId, userId));
		remove(EntityType.VOICE_STATES, new Key(guildId, userId));
		remove(EntityType.MEMBERS, new Key(guildId, userId));
		release(guildId, userId);
	}

	private void channel(long guildId, Channel channel) {
		Channel before = map(EntityType.CHANNELS).get(new Key(guildId, channel.id()));
		Channel merged = (before != null && before.member() != null && channel.member() == null && isThread(channel))
				? channel.toBuilder().member(before.member()).build() : channel;
		put(EntityType.CHANNELS, new Key(guildId, channel.id()), guildId, merged.toBuilder().guildId(guildId).build(),
				(entity) -> withOverwrites(guildId, entity));
	}

	private static boolean isThread(Channel channel) {
		return channel.type().value() >= 10 && channel.type().value() <= 12;
	}

	private void removeChannel(long guildId, long channelId) {
		remove(EntityType.CHANNELS, new Key(guildId, channelId));
		removeInChannel(channelId);
		map(EntityType.VOICE_STATES).entrySet()
			.removeIf((entry) -> entry.getKey().parentId() == guildId && entry.getValue().channelId() == channelId);
		map(EntityType.STAGE_INSTANCES).entrySet()
			.removeIf((entry) -> entry.getKey().parentId() == guildId && entry.getValue().channelId() == channelId);
	}

	private void removeInChannel(long channelId) {
		removeReactions((reaction) -> reaction.channelId() == channelId);
		map(EntityType.MESSAGES).keySet().removeIf((key) -> key.parentId() == channelId);
		map(EntityType.PINNED_MESSAGES).keySet().removeIf((key) -> key.parentId() == channelId);
		map(EntityType.POLLS).keySet().removeIf((key) -> key.parentId() == channelId);
		map(EntityType.THREAD_MEMBERS).keySet().removeIf((key) -> key.parentId() == channelId);
	}

	private void last(long guildId, long channelId, long messageId) {
		Channel channel = map(EntityType.CHANNELS).get(new Key(guildId, channelId));
		if (channel != null && channel.lastMessageId() < messageId) {
			channel(guildId, channel.toBuilder().lastMessageId(messageId).build());
		}
	}

	private void written(long guildId, Message message) {
		Channel channel = map(EntityType.CHANNELS).get(new Key(guildId, message.channelId()));
		if (channel != null && isThread(channel) && channel.lastMessageId() < message.id()
				&& channel.id() != message.id()) {
			channel(guildId,
					channel.toBuilder()
						.lastMessageId(message.id())
						.messageCount(channel.messageCount() + 1)
						.totalMessageSent(channel.totalMessageSent() + 1)
						.build());
		}
		else {
			last(guildId, message.channelId(), message.id());
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
			.forEach((key) -> remove(EntityType.MESSAGES, key));
	}

	/**
	 * Takes the poll of a message and whether it is pinned, of which only updates tell.
	 */
	private void pollAndPin(long guildId, Message message, boolean update) {
		Key key = new Key(message.channelId(), message.id());
		if (message.poll() != null) {
			put(EntityType.POLLS, key, guildId, message.poll(), UnaryOperator.identity());
		}
		else if (update) {
			remove(EntityType.POLLS, key);
		}
		if (update && message.pinned()) {
			put(EntityType.PINNED_MESSAGES, key, guildId, message, UnaryOperator.identity());
		}
		else if (update) {
			remove(EntityType.PINNED_MESSAGES, key);
		}
	}

	private void deleted(long channelId, long messageId) {
		Key key = new Key(channelId, messageId);
		remove(EntityType.MESSAGES, key);
		remove(EntityType.PINNED_MESSAGES, key);
		remove(EntityType.POLLS, key);
		removeReactions((reaction) -> reaction.messageId() == messageId);
	}

	private void removeReactions(Predicate<UserReaction> predicate) {
		map(EntityType.REACTIONS).values().removeIf(predicate);
	}

	/**
	 * Counts a reaction in what is kept of its message.
	 */
	private void react(long guildId, Key key, UnaryOperator<List<Reaction>> change) {
		for (EntityType<Message> type : List.of(EntityType.MESSAGES, EntityType.PINNED_MESSAGES)) {
			Message message = map(type).get(key);
			if (message != null) {
				put(type, key, guildId, message.toBuilder().reactions(change.apply(message.reactions())).build(),
						UnaryOperator.identity());
			}
		}
	}

	private void guild(Guild guild) {
		put(EntityType.GUILDS, new Key(0, guild.id()), guild.id(), guild,
				(entity) -> entity.toBuilder().roles(List.of()).emojis(List.of()).build());
		replace(EntityType.EMOJIS, guild.id(), guild.emojis(), Emoji::id);
		Set<Long> ids = guild.roles().stream().map(Role::id).collect(Collectors.toSet());
		map(EntityType.ROLES).keySet().removeIf((key) -> key.parentId() == guild.id() && !ids.contains(key.id()));
		guild.roles().forEach((role) -> role(guild.id(), role));
	}

	private <T> void replace(EntityType<T> type, long guildId, List<T> entities, ToLongFunction<T> id) {
		Set<Long> ids = entities.stream().map(id::applyAsLong).collect(Collectors.toSet());
		keys(type, guildId).stream().filter((key) -> !ids.contains(key.id())).forEach((key) -> remove(type, key));
		entities.forEach((entity) -> put(type, new Key(guildId, id.applyAsLong(entity)), guildId, entity,
				UnaryOperator.identity()));
	}

	private static Presence bare(Presence presence) {
		return presence.toBuilder().user(new PresenceUser(presence.user().id(), null, null, null, null, false)).build();
	}

	private void threadMember(long guildId, ThreadMember member) {
		this.guildsOfChannels.put(member.id(), guildId);
		put(EntityType.THREAD_MEMBERS, new Key(member.id(), member.userId()), guildId, member,
				UnaryOperator.identity());
	}

	private void pinned(long guildId, ChannelPinsUpdateEvent event) {
		Key key = new Key(guildId, event.channelId());
		Channel channel = map(EntityType.CHANNELS).get(key);
		if (channel != null) {
			put(EntityType.CHANNELS, key, guildId,
					channel.toBuilder().lastPinTimestamp(event.lastPinTimestamp()).build(),
					(entity) -> withOverwrites(guildId, entity));
		}
		if (event.lastPinTimestamp() == null) {
			map(EntityType.PINNED_MESSAGES).keySet().removeIf((pin) -> pin.parentId() == event.channelId());
		}
	}

	private void reacted(long guildId, MessageReactionAddEvent event) {
		react(guildId, new Key(event.channelId(), event.messageId()),
				(reactions) -> Reactions.add(reactions, event.emoji(), event.burst(), false, event.burstColors()));
		this.guildsOfChannels.put(event.channelId(), guildId);
		put(EntityType.REACTIONS,
				new Key(event.messageId(), DiscordCache.reactionId(event.userId(), event.emoji(), event.burst())),
				guildId,
				new UserReaction(event.userId(), event.channelId(), event.messageId(), event.emoji(), event.burst()),
				UnaryOperator.identity());
	}

	private void applyToTheRest(DispatchEvent event, long guildId) {
		if (event instanceof PresenceUpdateEvent updated) {
			put(EntityType.PRESENCES, new Key(guildId, updated.presence().user().id()), guildId, updated.presence(),
					ReferenceCache::bare);
		}
		else if (event instanceof VoiceStateUpdateEvent updated) {
			Key key = new Key(guildId, updated.voiceState().userId());
			if (updated.voiceState().channelId() == 0) {
				remove(EntityType.VOICE_STATES, key);
			}
			else {
				put(EntityType.VOICE_STATES, key, guildId, updated.voiceState(), UnaryOperator.identity());
			}
		}
		else if (event instanceof GuildEmojisUpdateEvent updated) {
			replace(EntityType.EMOJIS, guildId, updated.emojis(), Emoji::id);
		}
		else if (event instanceof GuildBanAddEvent added) {
			put(EntityType.BANS, new Key(guildId, added.user().id()), guildId, new Ban(null, added.user()),
					UnaryOperator.identity());
		}
		else if (event instanceof GuildBanRemoveEvent removed) {
			remove(EntityType.BANS, new Key(guildId, removed.user().id()));
		}
		else if (event instanceof StageInstanceCreateEvent created) {
			put(EntityType.STAGE_INSTANCES, new Key(guildId, created.stageInstance().id()), guildId,
					created.stageInstance(), UnaryOperator.identity());
		}
		else if (event instanceof StageInstanceDeleteEvent deleted) {
			remove(EntityType.STAGE_INSTANCES, new Key(guildId, deleted.stageInstance().id()));
		}
		else if (event instanceof GuildSoundboardSoundUpdateEvent updated) {
			put(EntityType.SOUNDBOARD_SOUNDS, new Key(guildId, updated.sound().soundId()), guildId, updated.sound(),
					UnaryOperator.identity());
		}
		else if (event instanceof GuildSoundboardSoundDeleteEvent deleted) {
			remove(EntityType.SOUNDBOARD_SOUNDS, new Key(guildId, deleted.soundId()));
		}
		else if (event instanceof ThreadMemberUpdateEvent updated) {
			threadMember(guildId, updated.member());
			changeThread(guildId, updated.member().id(), (thread) -> thread.member(updated.member()));
		}
		else if (event instanceof ThreadMembersUpdateEvent updated) {
			for (AddedThreadMember added : updated.addedMembers()) {
				threadMember(guildId, added.threadMember());
			}
			updated.removedMemberIds()
				.forEach((userId) -> remove(EntityType.THREAD_MEMBERS, new Key(updated.id(), userId)));
			changeThread(guildId, updated.id(), (thread) -> thread.memberCount(updated.memberCount()));
		}
	}

	private void changeThread(long guildId, long threadId, UnaryOperator<ChannelBuilder> change) {
		Key key = new Key(guildId, threadId);
		Channel thread = map(EntityType.CHANNELS).get(key);
		if (thread != null) {
			put(EntityType.CHANNELS, key, guildId, change.apply(thread.toBuilder()).build(),
					(entity) -> withOverwrites(guildId, entity));
		}
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
				removeInChannel(channelId);
			}
		});
		keys(EntityType.ROLES, guildId).forEach((key) -> remove(EntityType.ROLES, key));
		for (EntityType<?> type : List.of(EntityType.MEMBERS, EntityType.PRESENCES, EntityType.VOICE_STATES,
				EntityType.EMOJIS, EntityType.BANS, EntityType.STAGE_INSTANCES, EntityType.SOUNDBOARD_SOUNDS)) {
			keys(type, guildId).forEach((key) -> remove(type, key));
		}
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
		replace(EntityType.PRESENCES, guildId, event.presences().stream().map(ReferenceCache::bare).toList(),
				(presence) -> presence.user().id());
		replace(EntityType.VOICE_STATES, guildId,
				event.voiceStates().stream().map((state) -> state.toBuilder().guildId(guildId).build()).toList(),
				VoiceState::userId);
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
		replace(EntityType.SOUNDBOARD_SOUNDS, guildId, event.soundboardSounds(), SoundboardSound::soundId);
		replace(EntityType.STAGE_INSTANCES, guildId, event.stageInstances(), StageInstance::id);
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
			written(guildId, created.message());
			if (created.member() != null) {
				member(guildId, created.member().toBuilder().user(created.message().author()).build());
			}
			else {
				hold(guildId, created.message().author());
			}
			message(guildId, created.message());
			pollAndPin(guildId, created.message(), false);
		}
		else if (event instanceof MessageUpdateEvent updated) {
			message(guildId, updated.message());
			pollAndPin(guildId, updated.message(), true);
		}
		else if (event instanceof MessageDeleteEvent deleted) {
			deleted(deleted.channelId(), deleted.id());
		}
		else if (event instanceof MessageDeleteBulkEvent deleted) {
			deleted.ids().forEach((id) -> deleted(deleted.channelId(), id));
		}
		else if (event instanceof ChannelPinsUpdateEvent pins) {
			pinned(guildId, pins);
		}
		else if (event instanceof MessageReactionAddEvent added) {
			reacted(guildId, added);
		}
		else if (event instanceof MessageReactionRemoveEvent removed) {
			removeReactions((reaction) -> reaction.messageId() == removed.messageId()
					&& reaction.userId() == removed.userId() && reaction.burst() == removed.burst()
					&& Objects.equals(reaction.emoji().name(), removed.emoji().name()));
			react(guildId, new Key(removed.channelId(), removed.messageId()),
					(reactions) -> Reactions.remove(reactions, removed.emoji(), removed.burst(), false));
		}
		else if (event instanceof MessageReactionRemoveAllEvent all) {
			removeReactions((reaction) -> reaction.messageId() == all.messageId());
			react(guildId, new Key(all.channelId(), all.messageId()), (reactions) -> List.of());
		}
		else if (event instanceof MessageReactionRemoveEmojiEvent all) {
			removeReactions((reaction) -> reaction.messageId() == all.messageId()
					&& Objects.equals(reaction.emoji().name(), all.emoji().name()));
			react(guildId, new Key(all.channelId(), all.messageId()),
					(reactions) -> Reactions.without(reactions, all.emoji()));
		}
		else {
			applyToTheRest(event, guildId);
		}
	}

}
