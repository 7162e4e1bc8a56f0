package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.message.Message;

/**
 * Messages, a bounded number for each channel.
 */
final class MessageTable extends ChannelScopedTable<Message> {

	private volatile int limit;

	MessageTable(CacheOptions options, GuildStates guilds, ChannelTable channels) {
		super(EntityType.MESSAGES, options, guilds, channels);
		this.limit = options.messagesPerChannel();
	}

	@Override
	long idOf(Message entity) {
		return entity.id();
	}

	@Override
	long parentOf(Message entity) {
		return entity.channelId();
	}

	@Override
	boolean put(long parentId, Message entity) {
		if (entity.channelId() != parentId) {
			throw new IllegalArgumentException(
					"A message of channel " + entity.channelId() + " is none of " + parentId);
		}
		return super.put(parentId, entity);
	}

	@Override
	boolean update(GuildState guild, long channelId, Message message) {
		boolean kept = super.update(guild, channelId, message);
		while (this.store.count(channelId) > this.limit) {
			erase(channelId, oldest(channelId));
		}
		return kept && this.store.get(channelId, message.id()) != null;
	}

	boolean hasMessageOf(long guildId, long userId) {
		return !forEachIn(guildId, (channelId, id, message) -> message.author().id() != userId);
	}

	private long oldest(long channelId) {
		long[] oldest = { -1 };
		this.store.forEach(channelId, (parentId, id, message) -> {
			oldest[0] = (Long.compareUnsigned(id, oldest[0]) < 0) ? id : oldest[0];
			return true;
		});
		return oldest[0];
	}

	/**
	 * Goes through the messages of a channel, oldest first.
	 */
	@Override
	boolean forEach(long parentId, CacheStore.Visitor<? super Message> visitor) {
		List<Message> messages = new ArrayList<>();
		this.store.forEach(parentId, (channelId, id, message) -> messages.add(message));
		messages.sort((one, other) -> Long.compareUnsigned(one.id(), other.id()));
		for (Message message : messages) {
			if (!visitor.visit(parentId, message.id(), message)) {
				return false;
			}
		}
		return true;
	}

}
