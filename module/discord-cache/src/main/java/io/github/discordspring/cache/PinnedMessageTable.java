package io.github.discordspring.cache;

import io.github.discordspring.model.message.Message;

/**
 * Messages that are pinned, which Discord limits for each channel.
 */
final class PinnedMessageTable extends ChannelScopedTable<Message> {

	PinnedMessageTable(CacheOptions options, GuildStates guilds, ChannelTable channels) {
		super(EntityType.PINNED_MESSAGES, options, guilds, channels);
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
	boolean put(long parentId, long id, Message entity) {
		MessageTable.checkChannel(parentId, entity);
		return super.put(parentId, id, entity);
	}

	/**
	 * Takes a message, which is pinned or no longer is. The guild is locked.
	 */
	void updated(GuildState guild, Message message) {
		if (message.pinned()) {
			update(guild, message.channelId(), message.id(), message);
		}
		else if (this.store.contains(message.channelId(), message.id())) {
			erase(message.channelId(), message.id());
		}
	}

}
