package io.github.discordspring.autoconfigure.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.gateway.ShardBucket;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties of the shards.
 *
 * @param count Number of shards of all processes together, or "auto" for what Discord
 * recommends.
 * @param ids Comma-separated list of the shards that this process runs, as numbers and
 * ranges such as 0-3. By default, all of them.
 * @param bucket Part of the shards that this process runs, in place of their ids: 2/4 is
 * the second of four equal parts.
 */
@ConfigurationProperties("discord.sharding")
public record DiscordShardingProperties(@DefaultValue("auto") String count, @DefaultValue List<String> ids,
		@Nullable ShardBucket bucket) {

	private static final String COUNT_RULE = "It must be \"auto\" or a number from 1 to 100000.";

	private static final String IDS_RULE = "It must hold numbers and ranges, such as 0-3,8.";

	/** Many times what any bot has. */
	private static final int LARGEST_COUNT = 100_000;

	/**
	 * Gives the number of shards.
	 * @return the number, 0 for what Discord recommends
	 */
	int number() {
		if (this.count.trim().equalsIgnoreCase("auto")) {
			return 0;
		}
		int number = number("discord.sharding.count", this.count, COUNT_RULE);
		PropertyRule.require(number >= 1 && number <= LARGEST_COUNT, "discord.sharding.count", this.count, COUNT_RULE);
		return number;
	}

	/**
	 * Gives the shards of this process.
	 * @return their ids, empty for all
	 */
	List<Integer> shardIds() {
		List<Integer> result = new ArrayList<>();
		for (String range : this.ids) {
			int dash = range.indexOf('-');
			int first = number("discord.sharding.ids", (dash < 0) ? range : range.substring(0, dash), IDS_RULE);
			int last = (dash < 0) ? first : number("discord.sharding.ids", range.substring(dash + 1), IDS_RULE);
			PropertyRule.require(first >= 0 && first <= last && last < LARGEST_COUNT, "discord.sharding.ids", range,
					IDS_RULE);
			PropertyRule.require(number() == 0 || last < number(), "discord.sharding.ids", range,
					"It must be below discord.sharding.count, which is " + number() + ".");
			IntStream.rangeClosed(first, last).forEach(result::add);
		}
		return result;
	}

	/**
	 * Gives the part of the shards that this process runs.
	 * @return the part, {@code null} for none
	 */
	@Nullable ShardBucket shardBucket() {
		if (this.bucket != null) {
			PropertyRule.require(this.ids.isEmpty(), "discord.sharding.bucket", this.bucket,
					"It does not go together with discord.sharding.ids, which is " + String.join(",", this.ids) + ".");
			PropertyRule.require(number() == 0 || this.bucket.count() <= number(), "discord.sharding.bucket",
					this.bucket,
					"There must not be more buckets than discord.sharding.count, which is " + number() + ".");
		}
		return this.bucket;
	}

	private static int number(String property, String text, String rule) {
		try {
			return Integer.parseInt(text.trim());
		}
		catch (NumberFormatException ex) {
			throw new InvalidConfigurationPropertyValueException(property, text, rule);
		}
	}

}
