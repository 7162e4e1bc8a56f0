package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * Messages, a bounded number for each channel.
 */
final class MessageTable extends ChannelScopedTable<Message> {

	/** So many channels are read in one go. */
	private static final int AHEAD = 100;

	private volatile int limit;

	private final ReactionTable reactions;

	MessageTable(CacheOptions options, GuildStates guilds, ChannelTable channels, ReactionTable reactions) {
		super(EntityType.MESSAGES, options, guilds, channels);
		this.reactions = reactions;
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
	boolean put(long parentId, long id, Message entity) {
		checkChannel(parentId, entity);
		return super.put(parentId, id, entity);
	}

	static void checkChannel(long channelId, Message message) {
		if (message.channelId() != channelId) {
			throw new IllegalArgumentException(
					"A message of channel " + message.channelId() + " is none of " + channelId);
		}
	}

	@Override
	boolean update(GuildState guild, long channelId, long id, Message message) {
		if (!this.policy.isOn()) {
			return false;
		}
		boolean kept = super.update(guild, channelId, id, message);
		return dropOldest(channelId) ? kept && this.store.contains(channelId, message.id()) : kept;
	}

	int limit() {
		return this.limit;
	}

	/**
	 * Changes how many messages of a channel are kept, and drops what is over that.
	 */
	void setLimit(int limit) {
		this.limit = limit;
		LongArrayList channelIds = new LongArrayList();
		forEachNote((guildId, channelId) -> channelIds.add(channelId));
		for (int from = 0; from < channelIds.size(); from += AHEAD) {
			LongList step = channelIds.subList(from, Math.min(from + AHEAD, channelIds.size()));
			readOldestAhead(step);
			step.forEach((long channelId) -> locked(channelId, 0, () -> dropOldest(channelId)));
		}
	}

	/**
	 * Reads in a few goes which messages of channels are too many, if they are beyond a
	 * network.
	 */
	private void readOldestAhead(LongList channelIds) {
		WorkingStore<Message> working = working();
		if (working == null) {
			return;
		}
		working.forgetWhatIsTooMuch();
		working.readIdsAhead(channelIds);
		List<RemoteKey> keys = new ArrayList<>();
		channelIds.forEach((long channelId) -> {
			LongArrayList ids = new LongArrayList();
			this.store.forEachId(channelId, ids::add);
			ids.sort(Long::compareUnsigned);
			for (int i = 0; i < ids.size() - this.limit; i++) {
				keys.add(new RemoteKey(this.type, channelId, ids.getLong(i)));
			}
		});
		readAhead(keys);
	}

	/**
	 * Drops the oldest messages of a channel, whose guild is locked, while there are too
	 * many.
	 * @return whether there were
	 */
	private boolean dropOldest(long channelId) {
		long count = this.store.count(channelId);
		boolean tooMany = count > this.limit;
		while (count > this.limit) {
			long oldest = oldest(channelId);
			if (!erase(channelId, oldest)) {
				// It is counted but no longer read, as it is expired
				this.reactions.clear(oldest);
			}
			long left = this.store.count(channelId);
			if (left >= count) {
				break;
			}
			this.usage.evicted();
			count = left;
		}
		return tooMany;
	}

	/**
	 * Removes a message, and who reacted to it: of one that is not kept nobody asks that.
	 * A policy of members may ask who wrote it.
	 */
	@Override
	boolean erase(long parentId, long id) {
		TablePolicy<Member> members = content().members.policy;
		Message before = members.isDependent() ? this.store.get(parentId, id) : null;
		long guildId = (before != null) ? guildOf(parentId, id) : 0;
		boolean erased = super.erase(parentId, id);
		if (erased) {
			this.reactions.clear(id);
		}
		if (before != null) {
			members.judgeAgain(guildId, before.author().id());
		}
		return erased;
	}

	@Override
	void expired(long parentId, long id) {
		super.expired(parentId, id);
		this.reactions.clear(id);
	}

	/**
	 * Removes the messages of a channel that is gone from its guild, which is locked and
	 * stays.
	 */
	void drop(GuildState guild, long channelId) {
		TablePolicy<Member> members = content().members.policy;
		LongOpenHashSet authors = new LongOpenHashSet();
		if (members.isDependent() && noted(channelId) != null) {
			this.store.forEach(channelId, (parentId, id, message) -> {
				authors.add(message.author().id());
				return true;
			});
		}
		clear(channelId);
		authors.forEach((long userId) -> members.judgeAgain(guild.id, userId));
	}

	boolean hasMessageOf(long guildId, long userId) {
		return !forEachIn(guildId, (channelId, id, message) -> message.author().id() != userId);
	}

	private long oldest(long channelId) {
		EntityMap<Message> children = (this.local != null) ? this.local.children(channelId) : null;
		if (children != null && children instanceof RecentMap<Message> recent) {
			return recent.first();
		}
		long[] oldest = { -1 };
		this.store.forEachId(channelId, (id) -> {
			oldest[0] = (Long.compareUnsigned(id, oldest[0]) < 0) ? id : oldest[0];
			return true;
		});
		return oldest[0];
	}

	@Override
	boolean isOrdered() {
		return true;
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
