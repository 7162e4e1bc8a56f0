package io.github.discordspring.model;

import java.time.Instant;

/**
 * Discord's ids. An id is a {@code long} in Java (unsigned, 64 bits) and a decimal string
 * in JSON; {@code 0} stands for "no id", as no snowflake is zero.
 *
 * @see <a href="https://docs.discord.com/developers/reference#snowflakes">Snowflakes</a>
 */
public final class Snowflake {

	/**
	 * First millisecond of 2015, from which Discord counts, in milliseconds since 1970.
	 */
	public static final long EPOCH = 1_420_070_400_000L;

	private Snowflake() {
	}

	/**
	 * Reads the decimal form.
	 * @param text digits only
	 * @return the id
	 * @throws NumberFormatException if the text is no unsigned 64-bit number
	 */
	public static long parse(String text) {
		return Long.parseUnsignedLong(text);
	}

	/**
	 * Gives the decimal form that Discord uses in JSON, URLs and mentions.
	 * @param id the id
	 * @return its digits
	 */
	public static String toString(long id) {
		return Long.toUnsignedString(id);
	}

	/**
	 * Tells when the id was made.
	 * @param id the id
	 * @return the instant, exact to the millisecond
	 */
	public static Instant timestamp(long id) {
		return Instant.ofEpochMilli((id >>> 22) + EPOCH);
	}

	/**
	 * Makes the lowest id of a millisecond, which is what pagination by time needs.
	 * @param instant not before 2015
	 * @return the id
	 * @throws IllegalArgumentException if the instant lies before {@link #EPOCH}
	 */
	public static long of(Instant instant) {
		long milliseconds = instant.toEpochMilli() - EPOCH;
		if (milliseconds < 0) {
			throw new IllegalArgumentException("No snowflake was made before 2015, but the instant is " + instant);
		}
		return milliseconds << 22;
	}

	/**
	 * Tells which shard gets a guild's events.
	 * @param guildId the guild
	 * @param shardCount how many shards there are in all, at least 1
	 * @return the shard's id; 0 where {@code guildId} is 0, as direct messages go there
	 * @see <a href=
	 * "https://docs.discord.com/developers/events/gateway#sharding">Sharding</a>
	 */
	public static int shardOf(long guildId, int shardCount) {
		return (int) ((guildId >>> 22) % shardCount);
	}

}
