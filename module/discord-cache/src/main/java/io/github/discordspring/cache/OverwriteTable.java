package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.permission.Overwrite;

/**
 * The overwrites of channels, which are kept within these: what the policy refuses is
 * left out of its channel.
 */
final class OverwriteTable extends EntityTable<Overwrite> {

	private final ChannelTable channelTable;

	private final CacheStore<Channel> channels;

	OverwriteTable(CacheOptions options, GuildStates guilds, ChannelTable channelTable) {
		super(EntityType.OVERWRITES, options, guilds, new OverwriteStore(channelTable.store));
		this.channelTable = channelTable;
		this.channels = channelTable.store;
	}

	@Override
	boolean isView() {
		return true;
	}

	@Override
	boolean isRemote() {
		return this.channelTable.isRemote();
	}

	/**
	 * Reads the channels, which have the overwrites in them.
	 */
	@Override
	void readAhead(List<RemoteKey> keys) {
		this.channelTable.readAhead(keys.stream()
			.map((key) -> new RemoteKey(EntityType.CHANNELS, this.channels.parentOf(key.parentId()), key.parentId()))
			.distinct()
			.toList());
		this.beside.forEach((table) -> table.readAhead(keys));
	}

	@Override
	long idOf(Overwrite entity) {
		return entity.id();
	}

	@Override
	long parentOf(Overwrite entity) {
		throw new UnsupportedOperationException("An overwrite does not say its channel: use in(channelId).put(...)");
	}

	@Override
	long guildOf(long parentId, long id) {
		return this.channels.parentOf(parentId);
	}

	/**
	 * Adds or replaces an overwrite, if its channel is kept with its overwrites. The lock
	 * is held.
	 */
	@Override
	boolean write(long parentId, long id, Overwrite entity) {
		return areKept() && this.channels.contains(guildOf(parentId, id), parentId)
				&& super.write(parentId, id, entity);
	}

	/**
	 * Removes what is kept of a guild: the channels take their overwrites with them.
	 */
	@Override
	void clear(GuildState guild) {
		if (this.usage.isTracked() || !this.beside.isEmpty()) {
			this.channels.forEach(guild.id, (guildId, id, channel) -> {
				removed(channel);
				this.beside.forEach((table) -> table.clearParent(id));
				return true;
			});
		}
	}

	/**
	 * Notes that a channel went with time.
	 */
	void channelExpired(long channelId) {
		this.usage.cleared(channelId);
		this.beside.forEach((table) -> table.clearParent(channelId));
	}

	/**
	 * Gives the overwrites of a channel that are kept.
	 * @return the same list if all are
	 */
	List<Overwrite> select(long guildId, Channel channel) {
		List<Overwrite> overwrites = channel.permissionOverwrites();
		if (overwrites.isEmpty() || (this.policy.isAll() && this.properties.get() == null)) {
			return overwrites;
		}
		List<Overwrite> kept = new ArrayList<>(overwrites.size());
		for (Overwrite overwrite : overwrites) {
			if (this.policy.isAllowed(overwrite.id(), overwrite, guildId)) {
				kept.add(form(channel.id(), overwrite));
			}
		}
		return Collections.unmodifiableList(kept);
	}

	/**
	 * Notes that a channel was written, as far as its overwrites are kept. The lock is
	 * held.
	 */
	void written(long guildId, Channel channel) {
		Channel kept = (this.usage.isTracked() || this.policy.later() != null)
				? this.channels.get(guildId, channel.id()) : null;
		if (kept != null) {
			for (Overwrite overwrite : channel.permissionOverwrites()) {
				if (OverwriteStore.find(kept.permissionOverwrites(), overwrite.id()) != null) {
					this.usage.written(channel.id(), overwrite.id());
					this.policy.askLater(channel.id(), overwrite.id(), overwrite);
				}
			}
		}
	}

	/**
	 * Notes that a channel was removed, or is about to be written anew.
	 */
	void removed(Channel channel) {
		if (this.usage.isTracked()) {
			for (Overwrite overwrite : channel.permissionOverwrites()) {
				this.usage.removed(channel.id(), overwrite.id());
			}
		}
	}

	/**
	 * Removes attributes of overwrites that are no longer in their channel. The lock is
	 * held.
	 */
	void eraseOrphans(long channelId) {
		for (int i = 0; i < this.beside.size(); i++) {
			this.beside.get(i).eraseOrphans(channelId);
		}
	}

	private boolean areKept() {
		EntityProperties<Channel> properties = this.channelTable.properties.get();
		return properties == null || properties.contains("permission_overwrites");
	}

	/**
	 * Tells whether each overwrite of a channel that is kept is kept too, as it is.
	 * Limits may have dropped one.
	 */
	boolean isComplete() {
		EntityProperties<Overwrite> properties = this.properties.get();
		return areKept() && this.policy.isAll() && !this.usage.isTracked()
				&& (properties == null || (properties.contains("allow") && properties.contains("deny")));
	}

}
