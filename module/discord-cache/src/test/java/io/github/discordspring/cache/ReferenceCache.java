package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.emoji.Emoji;
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
import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.event.ReadyEvent;
import io.github.discordspring.model.event.StageInstanceCreateEvent;
import io.github.discordspring.model.event.StageInstanceDeleteEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.event.VoiceStateUpdateEvent;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.voice.VoiceState;

/**
 * What a cache must hold, written down as plainly as possible: flat maps, full scans.
 */
final class ReferenceCache {

	private final ReferenceEntities entities = new ReferenceEntities();

	private final ReferenceChannels channels = new ReferenceChannels(this.entities);

	private final ReferenceMessages messages;

	private final Set<Long> guilds = new HashSet<>();

	ReferenceCache(int messagesPerChannel) {
		this.messages = new ReferenceMessages(this.entities, this.channels, messagesPerChannel);
	}

	record Key(long parentId, long id) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			return (this.parentId != other.parentId) ? Long.compare(this.parentId, other.parentId)
					: Long.compare(this.id, other.id);
		}

	}

	<T> Map<Key, T> read(EntityType<T> type) {
		return this.entities.read(type);
	}

	<T> void setPolicy(EntityType<T> type, CachingPolicy<? super T> policy) {
		this.entities.setPolicy(type, policy);
	}

	void remove(EntityType<?> type, Key key) {
		this.entities.remove(type, key);
	}

	void apply(DispatchEvent event) {
		long guildId = event.guildId();
		if (guildId != 0 && !(event instanceof GuildDeleteEvent)) {
			this.guilds.add(guildId);
		}
		if (!applyToGuilds(event, guildId) && !applyToMembers(event, guildId) && !this.channels.apply(event, guildId)
				&& !this.messages.apply(event, guildId)) {
			applyToTheRest(event, guildId);
		}
	}

	private boolean applyToGuilds(DispatchEvent event, long guildId) {
		if (event instanceof ReadyEvent ready) {
			ready(ready);
		}
		else if (event instanceof UserUpdateEvent updated) {
			this.entities.hold(0, updated.user());
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
			roleDeleted(guildId, deleted.roleId());
		}
		else {
			return false;
		}
		return true;
	}

	private void ready(ReadyEvent event) {
		Set<Long> named = event.guilds().stream().map((guild) -> guild.id()).collect(Collectors.toSet());
		this.guilds.addAll(named);
		for (long known : new ArrayList<>(this.guilds)) {
			if (!named.contains(known) && Snowflake.shardOf(known, event.shard().get(1)) == event.shard().get(0)) {
				leave(known);
			}
		}
		this.entities.hold(0, event.user());
	}

	private void created(GuildCreateEvent event) {
		long guildId = event.guildId();
		guild(event.guild());
		List<Channel> channels = Stream.concat(event.channels().stream(), event.threads().stream()).toList();
		Set<Long> channelIds = channels.stream().map(Channel::id).collect(Collectors.toSet());
		channels.forEach((channel) -> this.channels.channel(guildId, channel));
		this.entities.keys(EntityType.CHANNELS, guildId)
			.stream()
			.filter((key) -> !channelIds.contains(key.id()))
			.forEach((key) -> this.channels.remove(guildId, key.id()));
		this.entities.replace(EntityType.PRESENCES, guildId,
				event.presences().stream().map(ReferenceEntities::bare).toList(), (presence) -> presence.user().id());
		this.entities.replace(EntityType.VOICE_STATES, guildId,
				event.voiceStates().stream().map((state) -> state.toBuilder().guildId(guildId).build()).toList(),
				VoiceState::userId);
		event.members().forEach((member) -> this.entities.member(guildId, member));
		if (event.members().size() == event.memberCount()) {
			Set<Long> userIds = event.members()
				.stream()
				.map((member) -> member.user().id())
				.collect(Collectors.toSet());
			this.entities.keys(EntityType.MEMBERS, guildId)
				.stream()
				.filter((key) -> !userIds.contains(key.id()))
				.forEach((key) -> removeMember(guildId, key.id()));
		}
		this.entities.replace(EntityType.SOUNDBOARD_SOUNDS, guildId, event.soundboardSounds(),
				SoundboardSound::soundId);
		this.entities.replace(EntityType.STAGE_INSTANCES, guildId, event.stageInstances(), StageInstance::id);
	}

	private void guild(Guild guild) {
		this.entities.put(EntityType.GUILDS, new Key(0, guild.id()), guild.id(), guild);
		this.entities.replace(EntityType.EMOJIS, guild.id(), guild.emojis(), Emoji::id);
		this.entities.replace(EntityType.ROLES, guild.id(), guild.roles(), Role::id);
	}

	private void leave(long guildId) {
		this.guilds.remove(guildId);
		this.entities.keys(EntityType.CHANNELS, guildId).forEach((key) -> this.channels.remove(guildId, key.id()));
		this.entities.guildsOfChannels.forEach((channelId, guild) -> {
			if (guild == guildId) {
				this.entities.removeInChannel(channelId);
			}
		});
		for (EntityType<?> type : List.of(EntityType.ROLES, EntityType.MEMBERS, EntityType.PRESENCES,
				EntityType.VOICE_STATES, EntityType.EMOJIS, EntityType.BANS, EntityType.STAGE_INSTANCES,
				EntityType.SOUNDBOARD_SOUNDS)) {
			this.entities.keys(type, guildId).forEach((key) -> this.entities.remove(type, key));
		}
		this.entities.remove(EntityType.GUILDS, new Key(0, guildId));
		this.entities.releaseAll(guildId);
	}

	private void role(long guildId, Role role) {
		this.entities.put(EntityType.ROLES, new Key(guildId, role.id()), guildId, role);
	}

	private void roleDeleted(long guildId, long roleId) {
		this.entities.remove(EntityType.ROLES, new Key(guildId, roleId));
		for (Key key : this.entities.keys(EntityType.MEMBERS, guildId)) {
			Member member = read(EntityType.MEMBERS).get(key);
			if (member.roles().contains(roleId)) {
				long[] rest = member.roles().stream().filter((role) -> role != roleId).toArray();
				this.entities.put(EntityType.MEMBERS, key, guildId,
						member.toBuilder().roles(Snowflakes.of(rest)).build());
			}
		}
	}

	private boolean applyToMembers(DispatchEvent event, long guildId) {
		if (event instanceof GuildMemberAddEvent added) {
			this.entities.member(guildId, added.member());
		}
		else if (event instanceof GuildMemberUpdateEvent updated) {
			this.entities.member(guildId, updated.member());
		}
		else if (event instanceof GuildMembersChunkEvent chunk) {
			chunk.members().forEach((member) -> this.entities.member(guildId, member));
		}
		else if (event instanceof GuildMemberRemoveEvent removed) {
			removeMember(guildId, removed.user().id());
		}
		else if (event instanceof GuildBanAddEvent added) {
			this.entities.put(EntityType.BANS, new Key(guildId, added.user().id()), guildId,
					new Ban(null, added.user()));
		}
		else if (event instanceof GuildBanRemoveEvent removed) {
			this.entities.remove(EntityType.BANS, new Key(guildId, removed.user().id()));
		}
		else {
			return false;
		}
		return true;
	}

	private void removeMember(long guildId, long userId) {
		Key key = new Key(guildId, userId);
		this.entities.remove(EntityType.PRESENCES, key);
		this.entities.remove(EntityType.VOICE_STATES, key);
		this.entities.remove(EntityType.MEMBERS, key);
		this.entities.release(guildId, userId);
	}

	private void applyToTheRest(DispatchEvent event, long guildId) {
		if (event instanceof PresenceUpdateEvent updated) {
			this.entities.put(EntityType.PRESENCES, new Key(guildId, updated.presence().user().id()), guildId,
					updated.presence());
		}
		else if (event instanceof VoiceStateUpdateEvent updated) {
			voiceState(guildId, updated.voiceState());
		}
		else if (event instanceof GuildEmojisUpdateEvent updated) {
			this.entities.replace(EntityType.EMOJIS, guildId, updated.emojis(), Emoji::id);
		}
		else if (event instanceof StageInstanceCreateEvent created) {
			this.entities.put(EntityType.STAGE_INSTANCES, new Key(guildId, created.stageInstance().id()), guildId,
					created.stageInstance());
		}
		else if (event instanceof StageInstanceDeleteEvent deleted) {
			this.entities.remove(EntityType.STAGE_INSTANCES, new Key(guildId, deleted.stageInstance().id()));
		}
		else if (event instanceof GuildSoundboardSoundUpdateEvent updated) {
			this.entities.put(EntityType.SOUNDBOARD_SOUNDS, new Key(guildId, updated.sound().soundId()), guildId,
					updated.sound());
		}
		else if (event instanceof GuildSoundboardSoundDeleteEvent deleted) {
			this.entities.remove(EntityType.SOUNDBOARD_SOUNDS, new Key(guildId, deleted.soundId()));
		}
	}

	private void voiceState(long guildId, VoiceState state) {
		Key key = new Key(guildId, state.userId());
		if (state.channelId() == 0) {
			this.entities.remove(EntityType.VOICE_STATES, key);
		}
		else {
			this.entities.put(EntityType.VOICE_STATES, key, guildId, state);
		}
	}

}
