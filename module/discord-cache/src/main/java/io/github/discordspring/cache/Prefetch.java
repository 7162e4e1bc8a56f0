package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import io.github.discordspring.model.event.ThreadMembersUpdateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.ResolvedData;
import io.github.discordspring.model.presence.Presence;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reads what the rules of events will look at, for many events in one go. What is
 * forgotten here is read when it is needed, one by one: that is slower, and nothing else.
 */
final class Prefetch {

	private final CacheContent content;

	private final RemoteStore remote;

	Prefetch(CacheContent content, RemoteStore remote) {
		this.content = content;
		this.remote = remote;
	}

	void read(List<DispatchEvent> events, RemoteWriter writer) {
		Wanted wanted = new Wanted(this.content);
		for (DispatchEvent event : events) {
			wanted.add(event);
		}
		List<RemoteKey> keys = new ArrayList<>(wanted.keys);
		List<RemoteKey> parents = new ArrayList<>(wanted.parents);
		Mono<Map<RemoteKey, byte[]>> entities = keys.isEmpty() ? Mono.just(Map.of()) : this.remote.get(keys);
		Mono<Map<RemoteKey, long[]>> ids = parents.isEmpty() ? Mono.just(Map.of()) : this.remote.ids(parents);
		Mono<Runnable> both = Mono.zip(entities, ids, (found, idsOf) -> () -> {
			keys.forEach((key) -> learn(key, found.get(key)));
			parents.forEach((parent) -> learn(parent, idsOf.getOrDefault(parent, new long[0])));
		});
		Runnable learning = (keys.isEmpty() && parents.isEmpty()) ? null : writer.read(both);
		if (learning != null) {
			learning.run();
		}
	}

	private void learn(RemoteKey key, byte @Nullable [] value) {
		WorkingStore<?> store = this.content.table(key.type()).working();
		if (store != null) {
			store.learn(key, value);
		}
	}

	private void learn(RemoteKey parent, long[] ids) {
		WorkingStore<?> store = this.content.table(parent.type()).working();
		if (store != null) {
			store.learn(parent.parentId(), ids);
		}
	}

	private static final class Wanted {

		private final CacheContent content;

		private final Set<RemoteKey> keys = new LinkedHashSet<>();

		private final Set<RemoteKey> parents = new LinkedHashSet<>();

		Wanted(CacheContent content) {
			this.content = content;
		}

		private void entity(EntityType<?> type, long parentId, long id) {
			if (id != 0 && isRemote(type)) {
				this.keys.add(new RemoteKey(type, parentId, id));
			}
		}

		private void ids(EntityType<?> type, long parentId) {
			if (isRemote(type)) {
				this.parents.add(new RemoteKey(type, parentId, 0));
			}
		}

		private boolean isRemote(EntityType<?> type) {
			EntityTable<?> table = this.content.table(type);
			return table.working() != null && table.policy.isOn();
		}

		private void subject(EntityType<?> type, long parentId, long id) {
			entity(type, parentId, id);
			if (type == EntityType.MESSAGES) {
				entity(EntityType.PINNED_MESSAGES, parentId, id);
				entity(EntityType.POLLS, parentId, id);
			}
		}

		void add(DispatchEvent event) {
			PreviousState.forEachSubject(event, this::subject);
			long guildId = event.guildId();
			long channelId = event.channelId();
			judged(guildId, event.userId());
			if (channelId != 0) {
				entity(EntityType.CHANNELS, guildId, channelId);
				ids(EntityType.MESSAGES, channelId);
			}
			if (event instanceof ThreadListSyncEvent synced) {
				synced.threads().forEach((thread) -> entity(EntityType.CHANNELS, guildId, thread.id()));
			}
			else if (event instanceof InteractionCreateEvent interacted) {
				// Of whom it is meant for it is not told whether they are deaf and mute
				ResolvedData resolved = MemberEvents.resolved(interacted.interaction().data());
				if (resolved != null) {
					resolved.members().keySet().forEach((userId) -> {
						entity(EntityType.MEMBERS, guildId, userId);
						judged(guildId, userId);
					});
				}
			}
			else if (event instanceof GuildMembersChunkEvent chunk) {
				judged(guildId, chunk.members(), chunk.presences());
			}
			else if (event instanceof ThreadMembersUpdateEvent updated) {
				updated.addedMembers().forEach((added) -> judged(guildId, added.threadMember().userId()));
			}
			else if (event instanceof GuildCreateEvent created && !created.unavailable()) {
				guild(created);
			}
			else if (event instanceof GuildUpdateEvent || event instanceof GuildDeleteEvent) {
				entity(EntityType.GUILDS, 0, guildId);
				ids(EntityType.ROLES, guildId);
				ids(EntityType.EMOJIS, guildId);
				ids(EntityType.STICKERS, guildId);
			}
			else if (event instanceof ChannelDeleteEvent || event instanceof ThreadDeleteEvent) {
				ids(EntityType.VOICE_STATES, guildId);
				ids(EntityType.STAGE_INSTANCES, guildId);
				ids(EntityType.INVITES, guildId);
				ids(EntityType.WEBHOOKS, guildId);
			}
		}

		/**
		 * Adds what a policy of members looks at, if it asks for more than the member.
		 */
		private void judged(long guildId, long userId) {
			if (guildId != 0 && this.content.members.policy.isDependent()) {
				entity(EntityType.GUILDS, 0, guildId);
				entity(EntityType.MEMBERS, guildId, userId);
				entity(EntityType.USERS, 0, userId);
				entity(EntityType.PRESENCES, guildId, userId);
				entity(EntityType.VOICE_STATES, guildId, userId);
			}
		}

		private void judged(long guildId, List<Member> members, List<Presence> presences) {
			members.forEach((member) -> judged(guildId, this.content.members.idOf(member)));
			presences.forEach((presence) -> judged(guildId, presence.user().id()));
		}

		private void guild(GuildCreateEvent event) {
			long guildId = event.guildId();
			entity(EntityType.GUILDS, 0, guildId);
			for (EntityType<?> type : EntityType.values()) {
				boolean complete = type != EntityType.MEMBERS || event.members().size() >= event.memberCount();
				if (type.isInGuild() && complete) {
					ids(type, guildId);
				}
			}
			for (Channel thread : event.threads()) {
				entity(EntityType.CHANNELS, guildId, thread.id());
			}
			judged(guildId, event.members(), event.presences());
			event.voiceStates().forEach((state) -> judged(guildId, state.userId()));
		}

	}

}
