package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelBuilder;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageType;
import io.github.discordspring.model.permission.Overwrite;

/**
 * Channels and threads. All say their guild, also those that came without.
 */
final class ChannelTable extends EntityTable<Channel> {

	final OverwriteTable overwrites;

	ChannelTable(CacheOptions options, GuildStates guilds) {
		super(EntityType.CHANNELS, options, guilds);
		this.overwrites = new OverwriteTable(options, guilds, this);
	}

	@Override
	long idOf(Channel entity) {
		return entity.id();
	}

	@Override
	long parentOf(Channel entity) {
		return entity.guildId();
	}

	@Override
	Channel pack(long parentId, Channel entity) {
		List<Overwrite> overwrites = this.overwrites.select(parentId, entity);
		return (entity.guildId() == parentId && entity.permissions() == 0
				&& overwrites.size() == entity.permissionOverwrites().size()
				&& this.overwrites.properties.get() == null) ? entity
						: entity.toBuilder().guildId(parentId).permissions(0).permissionOverwrites(overwrites).build();
	}

	@Override
	boolean write(long parentId, long id, Channel entity) {
		noteRemoved(parentId, id);
		boolean kept = super.write(parentId, id, entity);
		if (kept) {
			this.overwrites.written(parentId, entity);
			this.overwrites.eraseOrphans(id);
		}
		return kept;
	}

	@Override
	boolean erase(long parentId, long id) {
		noteRemoved(parentId, id);
		boolean erased = super.erase(parentId, id);
		this.overwrites.eraseOrphans(id);
		return erased;
	}

	@Override
	void expired(long parentId, long id) {
		super.expired(parentId, id);
		this.overwrites.channelExpired(id);
	}

	private void noteRemoved(long parentId, long id) {
		if (this.overwrites.usage.isTracked()) {
			Channel before = this.store.get(parentId, id);
			if (before != null) {
				this.overwrites.removed(before);
			}
		}
	}

	static boolean isThread(Channel channel) {
		ChannelType type = channel.type();
		return type.equals(ChannelType.PUBLIC_THREAD) || type.equals(ChannelType.PRIVATE_THREAD)
				|| type.equals(ChannelType.ANNOUNCEMENT_THREAD);
	}

	static boolean isForum(Channel channel) {
		return channel.type().equals(ChannelType.GUILD_FORUM) || channel.type().equals(ChannelType.GUILD_MEDIA);
	}

	/**
	 * Takes what came of a channel. The bot's membership in a thread comes at times only
	 * and stays until then.
	 */
	@Override
	void update(long parentId, Channel channel) {
		if (!this.policy.isOn()) {
			return;
		}
		Channel before = (isThread(channel) && channel.member() == null) ? this.store.get(parentId, channel.id())
				: null;
		write(parentId, channel.id(), (before != null) ? channel.toBuilder().member(before.member()).build() : channel);
	}

	/**
	 * Notes a message that was written, of which no other event tells: as the newest, and
	 * in a thread as one more. One that was noted before changes nothing.
	 */
	void written(GuildState guild, Message message) {
		long guildId = guild.id;
		if (advanceAlone(guild, message.channelId(), message.id())) {
			return;
		}
		Channel channel = this.store.get(guildId, message.channelId());
		if (channel == null || Long.compareUnsigned(channel.lastMessageId(), message.id()) >= 0) {
			return;
		}
		ChannelBuilder changed = channel.toBuilder().lastMessageId(message.id());
		if (isThread(channel) && message.id() != channel.id()
				&& !message.type().equals(MessageType.THREAD_STARTER_MESSAGE)) {
			changed.messageCount(channel.messageCount() + 1).totalMessageSent(channel.totalMessageSent() + 1);
		}
		write(guildId, channel.id(), changed.build());
	}

	/**
	 * Notes the newest message without making the channel anew, where the store can do so
	 * and nobody asks for more.
	 * @return whether nothing is left to do
	 */
	private boolean advanceAlone(GuildState guild, long id, long lastMessageId) {
		ByParentCacheStore<Channel> local = this.local;
		return local != null && this.policy.isKeptAsItComes() && !this.overwrites.usage.isTracked()
				&& this.overwrites.policy.later() == null && local.advance(guild, id, lastMessageId);
	}

	/**
	 * Notes the newest thread of a forum, of which no other event tells. An older one
	 * changes nothing.
	 */
	void advance(GuildState guild, long id, long lastMessageId) {
		long guildId = guild.id;
		if (advanceAlone(guild, id, lastMessageId)) {
			return;
		}
		Channel channel = this.store.get(guildId, id);
		if (channel != null && Long.compareUnsigned(channel.lastMessageId(), lastMessageId) < 0) {
			write(guildId, id, channel.toBuilder().lastMessageId(lastMessageId).build());
		}
	}

}
