package io.github.discordspring.cache;

import java.util.List;
import java.util.function.LongConsumer;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Entities whose parent is a channel or a thread. As they do not say their guild, it is
 * noted for each channel that has some.
 *
 * @param <T> the type of the entities
 */
abstract class ChannelScopedTable<T> extends EntityTable<T> {

	private final ChannelTable channels;

	/** Of stores that do not note it beside the entities. */
	private final StripedLongMap<GuildState> guildsOfChannels = new StripedLongMap<>();

	ChannelScopedTable(EntityType<T> type, CacheOptions options, GuildStates guilds, ChannelTable channels) {
		super(type, options, guilds);
		this.channels = channels;
	}

	@Override
	long guildOf(long parentId, long id) {
		GuildState guild = noted(parentId);
		// What was put before its channel was known seemed to be in none
		return (guild != null && guild.id != 0) ? guild.id : this.channels.store.parentOf(parentId);
	}

	/**
	 * Gives the guild of a channel that may have entities.
	 * @return the guild, {@code null} if there are none
	 */
	final @Nullable GuildState noted(long channelId) {
		ByParentCacheStore<T> local = this.local;
		if (local == null) {
			return this.guildsOfChannels.get(channelId);
		}
		EntityMap<T> children = local.children(channelId);
		return (children != null) ? children.guild : null;
	}

	@Override
	boolean put(long parentId, long id, T entity) {
		return this.guilds.change(guildOf(parentId, id), (guild) -> update(guild, parentId, id, entity));
	}

	/**
	 * Takes what came of an entity. The guild is locked.
	 * @return whether it is kept
	 */
	boolean update(GuildState guild, long channelId, long id, T entity) {
		if (!this.policy.isOn()) {
			return false;
		}
		ByParentCacheStore<T> local = this.local;
		if (local != null) {
			long guildId = (guild.id != 0) ? guild.id : this.channels.store.parentOf(channelId);
			boolean written = write(channelId, id, entity, guildId);
			EntityMap<T> children = local.children(channelId);
			if (children != null && children.guild != guild) {
				children.guild = guild;
			}
			return written;
		}
		if (this.guildsOfChannels.get(channelId) != guild) {
			this.guildsOfChannels.put(channelId, guild);
			note(channelId, Long.toString(guild.id));
		}
		boolean kept = write(channelId, id, entity);
		if (working() == null) {
			// A store of somebody else's, or that of none(), may have kept nothing all
			// the same
			forgetIfEmpty(channelId);
		}
		return kept;
	}

	@Override
	void restore(GuildState guild, long parentId, long id, T kept) {
		update(guild, parentId, id, kept);
	}

	@Override
	boolean erase(long parentId, long id) {
		boolean erased = super.erase(parentId, id);
		forgetIfEmpty(parentId);
		return erased;
	}

	@Override
	void expired(List<RemoteKey> keys) {
		super.expired(keys);
		ReadAhead.ids(this, keys).forEach((long parentId) -> forgetIfEmpty(parentId));
	}

	@Override
	void readAhead(List<RemoteKey> keys) {
		super.readAhead(keys);
		ReadAhead.ids(this, keys);
	}

	private void forgetIfEmpty(long channelId) {
		if (this.local == null && this.store.count(channelId) == 0) {
			forget(channelId);
		}
	}

	private void forget(long channelId) {
		if (this.local == null && this.guildsOfChannels.remove(channelId) != null) {
			note(channelId, null);
		}
	}

	/**
	 * Notes the guild of a channel where the entities are, so that it is known after a
	 * restart.
	 */
	private void note(long channelId, @Nullable String guildId) {
		WorkingStore<T> working = working();
		if (working != null) {
			working.note(noteKind(), Long.toString(channelId), guildId);
		}
	}

	final String noteKind() {
		return "guilds-of:" + this.type;
	}

	/**
	 * Takes what was noted before a restart.
	 */
	final void noted(long channelId, GuildState guild) {
		this.guildsOfChannels.put(channelId, guild);
	}

	private boolean forEachNoted(LongMap.Visitor<GuildState> visitor) {
		ByParentCacheStore<T> local = this.local;
		if (local == null) {
			return this.guildsOfChannels.forEach(visitor);
		}
		return local.forEachParent((parentId, children) -> {
			GuildState guild = children.guild;
			return guild == null || visitor.visit(parentId, guild);
		});
	}

	/**
	 * Goes through what is to be noted.
	 */
	final void forEachNote(KeyVisitor visitor) {
		forEachNoted((channelId, guild) -> {
			visitor.visit(guild.id, channelId);
			return true;
		});
	}

	/**
	 * Goes through the entities of a guild as they are kept.
	 */
	final boolean forEachIn(long guildId, CacheStore.Visitor<? super T> visitor) {
		return forEachNoted((channelId, guild) -> guild.id != guildId || this.store.forEach(channelId, visitor));
	}

	/**
	 * Goes through the parents that have entities.
	 */
	final void forEachParent(GuildState guild, LongConsumer action) {
		LongArrayList parentIds = new LongArrayList();
		forEachNoted((parentId, candidate) -> candidate != guild || parentIds.add(parentId));
		parentIds.forEach(action);
	}

	/**
	 * Removes the entities of a channel. Its guild is locked.
	 */
	void clear(long channelId) {
		clearParent(channelId);
		forget(channelId);
	}

	/**
	 * Removes the entities of a guild, which is locked.
	 */
	@Override
	void clear(GuildState guild) {
		forEachParent(guild, this::clear);
	}

}
