package io.github.discordspring.gateway;

/**
 * Learns what happens to shards.
 */
@FunctionalInterface
public interface ShardListener {

	/**
	 * A shard's state changed. Called on the shard's thread, in order; it must not block.
	 * @param shard the shard
	 * @param previous where it stood before
	 * @param current where it stands now
	 */
	void onStateChange(Shard shard, ShardState previous, ShardState current);

}
