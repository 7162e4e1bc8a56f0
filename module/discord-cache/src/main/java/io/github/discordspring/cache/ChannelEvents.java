package io.github.discordspring.cache;

import java.util.List;
import java.util.function.UnaryOperator;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelBuilder;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.channel.ThreadMetadata;
import io.github.discordspring.model.event.AddedThreadMember;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.ThreadCreateEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import io.github.discordspring.model.event.ThreadMembersUpdateEvent;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.user.User;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import org.jspecify.annotations.Nullable;

/**
 * What the events of channels and threads change.
 */
final class ChannelEvents {

	private final CacheContent content;

	private final MemberEvents members;

	ChannelEvents(CacheContent content, MemberEvents members) {
		this.content = content;
		this.members = members;
	}

	void updated(Channel channel) {
		this.content.states.run(channel.guildId(), (guild) -> this.content.channels.update(guild.id, channel));
	}

	/**
	 * A channel or a thread was deleted, and with a channel its threads.
	 */
	void deleted(long guildId, long channelId) {
		this.content.states.run(guildId, (guild) -> {
			LongOpenHashSet gone = new LongOpenHashSet();
			this.content.channels.store.forEach(guildId, (parentId, id, channel) -> channel.parentId() != channelId
					|| !ChannelTable.isThread(channel) || gone.add(id));
			gone.add(channelId);
			drop(guild, gone);
		});
	}

	/**
	 * Removes channels of a guild, which is locked, with their messages.
	 */
	void drop(GuildState guild, LongSet channelIds) {
		if (channelIds.isEmpty()) {
			return;
		}
		ReadAhead.forEach(this.content.channels, guild.id, channelIds,
				(id) -> this.content.channels.erase(guild.id, id));
		this.content.reactions.clearChannels(guild, channelIds);
		channelIds.forEach((long id) -> {
			this.content.messages.drop(guild, id);
			this.content.pinnedMessages.clear(id);
			this.content.polls.clear(id);
			this.content.threadMembers.clear(id);
		});
		this.content.voiceStates.eraseIf(guild.id, (state) -> channelIds.contains(state.channelId()));
		this.content.stageInstances.eraseIf(guild.id, (instance) -> channelIds.contains(instance.channelId()));
		this.content.invites.eraseIf(guild.id,
				(invite) -> invite.channel() != null && channelIds.contains(invite.channel().id()));
		this.content.webhooks.eraseIf(guild.id, (webhook) -> channelIds.contains(webhook.channelId()));
	}

	/**
	 * Some webhook of a channel was made, changed or deleted; which one is not told, so
	 * what is known of them is no longer to be relied on.
	 */
	void webhooksUpdated(long guildId, long channelId) {
		this.content.states.run(guildId,
				(guild) -> this.content.webhooks.eraseIf(guildId, (webhook) -> webhook.channelId() == channelId));
	}

	void pinsUpdated(ChannelPinsUpdateEvent event) {
		this.content.channels.change(event.guildId(), event.channelId(),
				(channel) -> channel.toBuilder().lastPinTimestamp(event.lastPinTimestamp()).build());
		if (event.lastPinTimestamp() == null && this.content.pinnedMessages.policy.isOn()) {
			// Nothing is pinned there any more
			this.content.states.run(event.guildId(), (guild) -> this.content.pinnedMessages.clear(event.channelId()));
		}
	}

	/**
	 * A thread was made or became visible. In a forum it is what a message is elsewhere.
	 */
	void threadCreated(ThreadCreateEvent event) {
		this.content.states.run(event.guildId(), (guild) -> {
			this.content.channels.update(guild.id, event.thread());
			ownMemberships(guild, List.of(event.thread()));
			Channel parent = this.content.channels.store.get(guild.id, event.thread().parentId());
			if (parent != null && ChannelTable.isForum(parent)) {
				this.content.channels.advance(guild, parent.id(), event.thread().id());
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
			drop(guild, gone);
			for (ThreadMember member : event.members()) {
				this.content.threadMembers.update(guild, member.id(), member.userId(), member);
			}
		});
	}

	/**
	 * Takes the bot's memberships in threads, of which they come with the threads. The
	 * guild is locked.
	 */
	void ownMemberships(GuildState guild, List<Channel> threads) {
		User currentUser = this.content.currentUser;
		long currentUserId = (currentUser != null) ? currentUser.id() : 0;
		for (Channel thread : threads) {
			ThreadMember member = thread.member();
			long userId = (member == null || member.userId() == 0) ? currentUserId : member.userId();
			if (member != null && userId != 0) {
				this.content.threadMembers.update(guild, thread.id(), userId,
						new ThreadMember(thread.id(), userId, member.joinTimestamp(), member.flags(), null));
			}
		}
	}

	/**
	 * The bot's own membership in a thread changed.
	 */
	void threadMemberUpdated(long guildId, ThreadMember member) {
		this.content.states.run(guildId, (guild) -> {
			this.content.threadMembers.update(guild, member.id(), member.userId(), member);
			changeThread(guild, member.id(), (thread) -> thread.toBuilder().member(withoutGuildMember(member)).build());
		});
	}

	private static ThreadMember withoutGuildMember(ThreadMember member) {
		return new ThreadMember(member.id(), member.userId(), member.joinTimestamp(), member.flags(), null);
	}

	private void changeThread(GuildState guild, long threadId, UnaryOperator<Channel> change) {
		Channel thread = this.content.channels.store.get(guild.id, threadId);
		if (thread != null) {
			this.content.channels.write(guild.id, threadId, change.apply(thread));
		}
	}

	/**
	 * Others joined or left a thread, or the bot did.
	 */
	void threadMembersUpdated(ThreadMembersUpdateEvent event) {
		this.content.states.run(event.guildId(), (guild) -> {
			for (AddedThreadMember added : event.addedMembers()) {
				ThreadMember member = added.threadMember();
				this.content.threadMembers.update(guild, event.id(), member.userId(), member);
				// A policy of members may ask for it
				Presence presence = added.presence();
				if (presence != null) {
					this.content.presences.update(guild.id, presence);
					this.content.members.policy.judgeAgain(guild.id, member.userId());
				}
				if (member.member() != null) {
					this.members.update(guild, member.member());
				}
			}
			event.removedMemberIds().forEach((userId) -> this.content.threadMembers.erase(event.id(), userId));
			changeThread(guild, event.id(), (thread) -> changed(thread, event));
		});
		for (AddedThreadMember added : event.addedMembers()) {
			if (added.presence() != null) {
				this.content.emojis.seen(added.presence());
			}
		}
	}

	private Channel changed(Channel thread, ThreadMembersUpdateEvent event) {
		ChannelBuilder changed = thread.toBuilder().memberCount(event.memberCount());
		for (AddedThreadMember added : event.addedMembers()) {
			if (this.content.isCurrentUser(added.threadMember().userId())) {
				changed.member(withoutGuildMember(added.threadMember()));
			}
		}
		User currentUser = this.content.currentUser;
		if (currentUser != null && event.removedMemberIds().contains(currentUser.id())) {
			changed.member(null);
		}
		return changed.build();
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
