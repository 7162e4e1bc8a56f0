package io.github.discordspring.bot.listener;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.gateway.ShardId;

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

	/**
	 * Gives the key. Ids of different kinds are different but for a guild and its oldest
	 * channel or role, which is harmless; shards are below 0, and ids never are.
	 */
	long key(DispatchEvent event, ShardId shard) {
		long id = switch (this) {
			case CHANNEL -> event.channelId();
			case USER -> event.userId();
			default -> 0;
		};
		if (id == 0 && this != SHARD) {
			id = event.guildId();
		}
		return (id != 0) ? id : ~shard.id();
	}

}
