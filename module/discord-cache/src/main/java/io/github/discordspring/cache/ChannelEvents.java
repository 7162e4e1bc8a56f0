package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.channel.ThreadMetadata;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.ThreadCreateEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

/**
 * What the events of channels and threads change.
 */
final class ChannelEvents {

	private final CacheContent content;

	ChannelEvents(CacheContent content) {
		this.content = content;
	}

	void updated(Channel channel) {
		this.content.states.run(channel.guildId(), (guild) -> this.content.channels.update(guild.id, channel));
	}

	/**
	 * A channel or a thread was deleted, and with a channel its threads.
	 */
	void deleted(long guildId, long channelId) {
		this.content.states.run(guildId, (guild) -> {
			LongArrayList threads = new LongArrayList();
			this.content.channels.store.forEach(guildId, (parentId, id, channel) -> channel.parentId() != channelId
					|| !ChannelTable.isThread(channel) || threads.add(id));
			threads.forEach((long id) -> drop(guild, id));
			drop(guild, channelId);
		});
	}

	/**
	 * Removes a channel of a guild, which is locked, with its messages.
	 */
	void drop(GuildState guild, long channelId) {
		this.content.channels.erase(guild.id, channelId);
		this.content.messages.clear(channelId);
	}

	void pinsUpdated(ChannelPinsUpdateEvent event) {
		this.content.channels.change(event.guildId(), event.channelId(),
				(channel) -> channel.toBuilder().lastPinTimestamp(event.lastPinTimestamp()).build());
	}

	/**
	 * A thread was made or became visible. In a forum it is what a message is elsewhere.
	 */
	void threadCreated(ThreadCreateEvent event) {
		this.content.states.run(event.guildId(), (guild) -> {
			this.content.channels.update(guild.id, event.thread());
			Channel parent = this.content.channels.store.get(guild.id, event.thread().parentId());
			if (parent != null && ChannelTable.isForum(parent)) {
				this.content.channels.advance(guild.id, parent.id(), event.thread().id());
			}
		});
	}

	/**
	 * The active threads of some channels, or of the guild: others there are active no
	 * more, or no longer visible.
	 */
	void threadListSynced(ThreadListSyncEvent event) {
		this.content.states.run(event.guildId(), (guild) -> {
			LongOpenHashSet gone = new LongOpenHashSet();
			this.content.channels.store.forEach(guild.id,
					(parentId, id, channel) -> !isActiveIn(channel, event.channelIds()) || gone.add(id));
			for (Channel thread : event.threads()) {
				gone.remove(thread.id());
				this.content.channels.update(guild.id, withMember(thread, event.members()));
			}
			gone.forEach((long id) -> drop(guild, id));
		});
	}

	private static boolean isActiveIn(Channel channel, @Nullable Snowflakes parentIds) {
		ThreadMetadata metadata = channel.threadMetadata();
		return ChannelTable.isThread(channel) && (metadata == null || !metadata.archived())
				&& (parentIds == null || parentIds.contains(channel.parentId()));
	}

	private static Channel withMember(Channel thread, List<ThreadMember> members) {
		for (ThreadMember member : members) {
			if (member.id() == thread.id()) {
				return thread.toBuilder().member(member).build();
			}
		}
		return thread;
	}

}
