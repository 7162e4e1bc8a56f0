package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.message.Message;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Messages, a bounded number for each channel.
 */
final class MessageTable extends EntityTable<Message> {

	private final ChannelTable channels;

	private final int limit;

	/** The guilds of the channels with messages, as messages do not say them. */
	private final StripedLongMap<GuildState> guildsOfChannels = new StripedLongMap<>();

	MessageTable(CacheOptions options, GuildStates guilds, ChannelTable channels) {
		super(EntityType.MESSAGES, options, guilds);
		this.channels = channels;
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
	long guildOf(long parentId, long id) {
		GuildState guild = this.guildsOfChannels.get(parentId);
		return (guild != null) ? guild.id : this.channels.store.parentOf(parentId);
	}

	@Override
	boolean put(long parentId, Message entity) {
		if (entity.channelId() != parentId) {
			throw new IllegalArgumentException(
					"A message of channel " + entity.channelId() + " is none of " + parentId);
		}
		return this.guilds.change(guildOf(parentId, entity.id()), (guild) -> update(guild, entity));
	}

	/**
	 * Takes what came of a message. The guild is locked.
	 * @return whether it is kept
	 */
	boolean update(GuildState guild, Message message) {
		if (!isOn()) {
			return false;
		}
		long channelId = message.channelId();
		if (this.guildsOfChannels.get(channelId) != guild) {
			this.guildsOfChannels.put(channelId, guild);
		}
		boolean kept = write(channelId, message.id(), message);
		while (this.store.count(channelId) > this.limit) {
			erase(channelId, oldest(channelId));
		}
		forgetIfEmpty(channelId);
		return kept && this.store.get(channelId, message.id()) != null;
	}

	private long oldest(long channelId) {
		long[] oldest = { -1 };
		this.store.forEach(channelId, (parentId, id, message) -> {
			oldest[0] = (Long.compareUnsigned(id, oldest[0]) < 0) ? id : oldest[0];
			return true;
		});
		return oldest[0];
	}

	@Override
	boolean erase(long parentId, long id) {
		boolean erased = super.erase(parentId, id);
		forgetIfEmpty(parentId);
		return erased;
	}

	private void forgetIfEmpty(long channelId) {
		if (this.store.count(channelId) == 0) {
			this.guildsOfChannels.remove(channelId);
		}
	}

	/**
	 * Removes the messages of a channel. Its guild is locked.
	 */
	void clear(long channelId) {
		this.store.clear(channelId);
		this.guildsOfChannels.remove(channelId);
	}

	/**
	 * Removes the messages of a guild, which is locked.
	 */
	void clear(GuildState guild) {
		LongArrayList channelIds = new LongArrayList();
		this.guildsOfChannels.forEach((channelId, candidate) -> candidate != guild || channelIds.add(channelId));
		channelIds.forEach((long channelId) -> clear(channelId));
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
