package io.github.discordspring.bot.listener;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * Which events wait for each other. Those with the same key are handled one after the
 * other, in the order in which Discord sent them; those with different keys at the same
 * time. Interactions have no key: they must be answered within three seconds, and so wait
 * behind nothing.
 */
public enum OrderBy {

	/** The channel, else the guild, else the shard. */
	CHANNEL,

	/** The guild, else the shard. */
	GUILD,

	/** The user, else the guild, else the shard. */
	USER,

	/** The shard. */
	SHARD,

	/** Nothing: each event is handled at once. */
	NONE;

	/** What came over HTTP shares a mailbox, as if it were one more shard. */
	private static final long NO_SHARD = Long.MIN_VALUE;

	/**
	 * Gives the key. Ids of different kinds are different but for a guild and its oldest
	 * channel or role, which is harmless; shards are below 0, and ids never are.
	 */
	long key(DispatchEvent event, @Nullable ShardId shard) {
		long id = switch (this) {
			case CHANNEL -> event.channelId();
			case USER -> event.userId();
			default -> 0;
		};
		if (id == 0 && this != SHARD) {
			id = event.guildId();
		}
		if (id != 0) {
			return id;
		}
		return (shard != null) ? ~shard.id() : NO_SHARD;
	}

}
