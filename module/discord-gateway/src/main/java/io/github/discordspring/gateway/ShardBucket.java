package io.github.discordspring.gateway;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several parts into which the shards are divided, one for each machine: as many
 * consecutive shards in each as possible, and all shards in one of them.
 *
 * @param number which part, from 1
 * @param count how many parts there are, at least 1
 */
public record ShardBucket(int number, int count) {

	/**
	 * Checks the bounds.
	 * @throws IllegalArgumentException if there is no such part
	 */
	public ShardBucket {
		if (count < 1 || number < 1 || number > count) {
			throw new IllegalArgumentException("There is no bucket " + number + "/" + count);
		}
	}

	/**
	 * Reads the text form.
	 * @param text such as {@code 2/4}, the second of four
	 * @return the bucket
	 * @throws IllegalArgumentException if it is no bucket
	 */
	public static ShardBucket valueOf(String text) {
		int slash = text.indexOf('/');
		try {
			return new ShardBucket(Integer.parseInt(text.substring(0, Math.max(slash, 0)).trim()),
					Integer.parseInt(text.substring(slash + 1).trim()));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'" + text + "' is not a bucket such as 2/4", ex);
		}
	}

	/**
	 * Lists its shards.
	 * @param shardCount how many shards there are in all
	 * @return their ids, ascending
	 * @throws IllegalArgumentException if there are fewer shards than buckets, so that
	 * one would be empty
	 */
	public List<Integer> shardIds(int shardCount) {
		if (shardCount < this.count) {
			throw new IllegalArgumentException("There are too few shards for bucket " + this
					+ " (discord.sharding.bucket): only " + shardCount + ", and each bucket needs one");
		}
		return IntStream.range(shardsBefore(this.number - 1, shardCount), shardsBefore(this.number, shardCount))
			.boxed()
			.toList();
	}

	/** Rounded up, so that the first buckets are the larger ones. */
	private int shardsBefore(int buckets, int shardCount) {
		return (int) (((long) shardCount * buckets + this.count - 1) / this.count);
	}

	@Override
	public String toString() {
		return this.number + "/" + this.count;
	}

}
