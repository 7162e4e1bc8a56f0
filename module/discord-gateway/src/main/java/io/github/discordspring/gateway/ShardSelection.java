package io.github.discordspring.gateway;

import java.util.List;
import java.util.stream.IntStream;

import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Which shards a process runs.
 *
 * @param count number of shards of all processes together, 0 for what Discord recommends
 * @param ids their ids, empty for all
 * @param bucket part of the shards, in place of ids, or {@code null}
 */
record ShardSelection(int count, List<Integer> ids, @Nullable ShardBucket bucket) {

	static ShardSelection of(GatewayOptions options) {
		return new ShardSelection(options.shardCount(), options.shardIds(), options.shardBucket());
	}

	/**
	 * Selects in the same way among another number of shards.
	 */
	ShardSelection withCount(int count) {
		return new ShardSelection(count, this.ids, this.bucket);
	}

	int count(GatewayInfo info) {
		return (this.count > 0) ? this.count : info.shards();
	}

	List<Integer> ids(int count) {
		if (this.bucket != null) {
			return this.bucket.shardIds(count);
		}
		return this.ids.isEmpty() ? IntStream.range(0, count).boxed().toList() : this.ids;
	}

	/**
	 * Tells whether one of some shards has a guild.
	 */
	static boolean contains(List<? extends Shard> shards, long guildId) {
		for (Shard shard : shards) {
			if (shard.id().id() == Snowflake.shardOf(guildId, shard.id().count())) {
				return true;
			}
		}
		return false;
	}

}
