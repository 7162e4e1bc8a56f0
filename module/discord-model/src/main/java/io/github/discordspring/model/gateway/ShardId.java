package io.github.discordspring.model.gateway;

/**
 * A shard: one of several connections between which guilds are divided.
 *
 * @param id from 0, below {@code count}
 * @param count how many shards there are in all, at least 1
 * @see <a href="https://docs.discord.com/developers/events/gateway#sharding">Sharding</a>
 */
public record ShardId(int id, int count) {

	/**
	 * Checks the bounds.
	 * @throws IllegalArgumentException if there is no such shard
	 */
	public ShardId {
		if (count < 1 || id < 0 || id >= count) {
			throw new IllegalArgumentException("There is no shard " + id + " of " + count);
		}
	}

	@Override
	public String toString() {
		return this.id + "/" + this.count;
	}

}
