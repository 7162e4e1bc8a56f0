package io.github.discordspring.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Shards divided between machines.
 */
class ShardBucketTests {

	@Test
	void togetherBucketsAreAllShardsInOrderAndNoneIsMuchLarger() {
		for (int shards = 1; shards <= 40; shards++) {
			for (int buckets = 1; buckets <= shards; buckets++) {
				List<Integer> all = new ArrayList<>();
				for (int number = 1; number <= buckets; number++) {
					List<Integer> ids = new ShardBucket(number, buckets).shardIds(shards);
					assertThat(ids).hasSizeBetween(shards / buckets, shards / buckets + 1);
					all.addAll(ids);
				}
				assertThat(all).isEqualTo(IntStream.range(0, shards).boxed().toList());
			}
		}
	}

	@Test
	void theFirstBucketsAreTheLargerOnes() {
		assertThat(new ShardBucket(1, 2).shardIds(25)).hasSize(13);
		assertThat(new ShardBucket(2, 2).shardIds(25)).hasSize(12);
	}

	@Test
	void noBucketIsEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ShardBucket(1, 4).shardIds(3))
			.withMessageContaining("discord.sharding.bucket");
	}

	@Test
	void itsTextIsReadAgain() {
		assertThat(ShardBucket.valueOf("2/4")).isEqualTo(new ShardBucket(2, 4)).hasToString("2/4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2", "/", "0/4", "5/4", "1/0", "a/b", "1/2/3", "-1/4" })
	void whatIsNoBucketIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ShardBucket.valueOf(text));
	}

}
