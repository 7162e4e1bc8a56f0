package io.github.discordspring.cache;

import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.github.discordspring.cache.ReferenceCache.Key;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelBuilder;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.event.AddedThreadMember;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.ThreadCreateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import io.github.discordspring.model.event.ThreadMemberUpdateEvent;
import io.github.discordspring.model.event.ThreadMembersUpdateEvent;
import io.github.discordspring.model.event.ThreadUpdateEvent;
import io.github.discordspring.model.message.Message;

/**
 * What events do to the channels and threads of a {@link ReferenceCache}.
 */
final class ReferenceChannels {

	private final ReferenceEntities entities;

	ReferenceChannels(ReferenceEntities entities) {
		this.entities = entities;
	}

	/**
	 * Applies an event.
	 * @return whether it is about channels
	 */
	boolean apply(DispatchEvent event, long guildId) {
		if (event instanceof ChannelCreateEvent created) {
			channel(guildId, created.channel());
		}
		else if (event instanceof ChannelUpdateEvent updated) {
			channel(guildId, updated.channel());
		}
		else if (event instanceof ThreadUpdateEvent updated) {
			channel(guildId, updated.thread());
		}
		else if (event instanceof ThreadCreateEvent created) {
			threadCreated(guildId, created.thread());
		}
		else if (event instanceof ChannelDeleteEvent deleted) {
			removeWithThreads(guildId, deleted.channelId());
		}
		else if (event instanceof ThreadDeleteEvent deleted) {
			removeWithThreads(guildId, deleted.id());
		}
		else if (event instanceof ThreadListSyncEvent sync) {
			synced(sync);
		}
		else if (event instanceof ThreadMemberUpdateEvent updated) {
			threadMember(guildId, updated.member());
			change(guildId, updated.member().id(), (thread) -> thread.member(updated.member()));
		}
		else if (event instanceof ThreadMembersUpdateEvent updated) {
			membersUpdated(guildId, updated);
		}
		else if (event instanceof ChannelPinsUpdateEvent pins) {
			pinned(guildId, pins);
		}
		else {
			return false;
		}
		return true;
	}

	void channel(long guildId, Channel channel) {
		Channel before = this.entities.map(EntityType.CHANNELS).get(new Key(guildId, channel.id()));
		Channel merged = (before != null && before.member() != null && channel.member() == null && isThread(channel))
				? channel.toBuilder().member(before.member()).build() : channel;
		this.entities.put(EntityType.CHANNELS, new Key(guildId, channel.id()), guildId,
				merged.toBuilder().guildId(guildId).build());
	}

	private static boolean isThread(Channel channel) {
		return channel.type().value() >= 10 && channel.type().value() <= 12;
	}

	private void threadCreated(long guildId, Channel thread) {
		channel(guildId, thread);
		Channel parent = this.entities.map(EntityType.CHANNELS).get(new Key(guildId, thread.parentId()));
		if (parent != null && parent.type().equals(ChannelType.GUILD_FORUM)) {
			last(guildId, parent.id(), thread.id());
		}
	}

	private void last(long guildId, long channelId, long messageId) {
		Channel channel = this.entities.map(EntityType.CHANNELS).get(new Key(guildId, channelId));
		if (channel != null && channel.lastMessageId() < messageId) {
			channel(guildId, channel.toBuilder().lastMessageId(messageId).build());
		}
	}

	/**
	 * Notes in its channel that a message was written.
	 */
	void written(long guildId, Message message) {
		Channel channel = this.entities.map(EntityType.CHANNELS).get(new Key(guildId, message.channelId()));
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

	void remove(long guildId, long channelId) {
		this.entities.remove(EntityType.CHANNELS, new Key(guildId, channelId));
		this.entities.removeInChannel(channelId);
		this.entities.map(EntityType.VOICE_STATES)
			.entrySet()
			.removeIf((entry) -> entry.getKey().parentId() == guildId && entry.getValue().channelId() == channelId);
		this.entities.map(EntityType.STAGE_INSTANCES)
			.entrySet()
			.removeIf((entry) -> entry.getKey().parentId() == guildId && entry.getValue().channelId() == channelId);
	}

	private void removeWithThreads(long guildId, long channelId) {
		this.entities.map(EntityType.CHANNELS)
			.values()
			.stream()
			.filter((channel) -> channel.guildId() == guildId && channel.parentId() == channelId && isThread(channel))
			.toList()
			.forEach((thread) -> remove(guildId, thread.id()));
		remove(guildId, channelId);
	}

	private void synced(ThreadListSyncEvent event) {
		Set<Long> sent = event.threads().stream().map(Channel::id).collect(Collectors.toSet());
		Snowflakes parents = event.channelIds();
		this.entities.map(EntityType.CHANNELS)
			.values()
			.stream()
			.filter((channel) -> channel.guildId() == event.guildId() && isThread(channel)
					&& !Objects.requireNonNull(channel.threadMetadata()).archived() && !sent.contains(channel.id())
					&& (parents == null || parents.contains(channel.parentId())))
			.toList()
			.forEach((thread) -> remove(event.guildId(), thread.id()));
		event.threads().forEach((thread) -> channel(event.guildId(), thread));
	}

	private void threadMember(long guildId, ThreadMember member) {
		this.entities.guildsOfChannels.put(member.id(), guildId);
		this.entities.put(EntityType.THREAD_MEMBERS, new Key(member.id(), member.userId()), guildId, member);
	}

	private void membersUpdated(long guildId, ThreadMembersUpdateEvent event) {
		for (AddedThreadMember added : event.addedMembers()) {
			threadMember(guildId, added.threadMember());
		}
		event.removedMemberIds()
			.forEach((userId) -> this.entities.remove(EntityType.THREAD_MEMBERS, new Key(event.id(), userId)));
		change(guildId, event.id(), (thread) -> thread.memberCount(event.memberCount()));
	}

	private void pinned(long guildId, ChannelPinsUpdateEvent event) {
		change(guildId, event.channelId(), (channel) -> channel.lastPinTimestamp(event.lastPinTimestamp()));
		if (event.lastPinTimestamp() == null) {
			this.entities.map(EntityType.PINNED_MESSAGES)
				.keySet()
				.removeIf((pin) -> pin.parentId() == event.channelId());
		}
	}

	private void change(long guildId, long channelId, UnaryOperator<ChannelBuilder> change) {
		Key key = new Key(guildId, channelId);
		Channel channel = this.entities.map(EntityType.CHANNELS).get(key);
		if (channel != null) {
			this.entities.put(EntityType.CHANNELS, key, guildId, change.apply(channel.toBuilder()).build());
		}
	}

}
