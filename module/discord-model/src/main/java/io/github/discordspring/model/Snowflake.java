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

	private static final int TIME_SHIFT = 22;

	private static final int WORKER_SHIFT = 17;

	private static final int PROCESS_SHIFT = 12;

	private static final int MAX_WORKER = 0x1F;

	private static final int MAX_INCREMENT = 0xFFF;

	private static final long MAX_TIME = -1L >>> TIME_SHIFT;

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
	 * Tells whether a text is the decimal form of an id: 1 to 20 digits, not beginning
	 * with 0, of at most 64 bits.
	 * @param text any text
	 * @return whether {@link #parse} reads it and {@link #toString} gives it back
	 */
	public static boolean isValid(CharSequence text) {
		int length = text.length();
		if (length == 0 || length > 20 || text.charAt(0) == '0') {
			return false;
		}
		for (int i = 0; i < length; i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return length < 20 || CharSequence.compare(text, "18446744073709551615") <= 0;
	}

	/**
	 * Compares two ids as Discord does: the older one is less. Ids are unsigned, so
	 * {@code <} does not serve.
	 * @param left one id
	 * @param right another
	 * @return less than, equal to or greater than 0
	 */
	public static int compare(long left, long right) {
		return Long.compareUnsigned(left, right);
	}

	/**
	 * Tells when the id was made.
	 * @param id the id
	 * @return the instant, exact to the millisecond
	 */
	public static Instant timestamp(long id) {
		return timestamp(id, EPOCH);
	}

	/**
	 * Tells when an id of another service was made.
	 * @param id the id
	 * @param epoch from when the service counts, in milliseconds since 1970
	 * @return the instant, exact to the millisecond
	 */
	public static Instant timestamp(long id, long epoch) {
		return Instant.ofEpochMilli((id >>> TIME_SHIFT) + epoch);
	}

	/**
	 * Tells which worker of Discord's made the id.
	 * @param id the id
	 * @return 0 to 31
	 */
	public static int worker(long id) {
		return (int) (id >>> WORKER_SHIFT) & MAX_WORKER;
	}

	/**
	 * Tells which process of Discord's made the id.
	 * @param id the id
	 * @return 0 to 31
	 */
	public static int process(long id) {
		return (int) (id >>> PROCESS_SHIFT) & MAX_WORKER;
	}

	/**
	 * Tells how many ids the process had made before.
	 * @param id the id
	 * @return 0 to 4095
	 */
	public static int increment(long id) {
		return (int) id & MAX_INCREMENT;
	}

	/**
	 * Makes the lowest id of a millisecond, which is what pagination by time needs:
	 * {@code before} it comes what is older.
	 * @param instant not before 2015
	 * @return the id
	 * @throws IllegalArgumentException if the instant lies before {@link #EPOCH}, or
	 * after the year 2154, where ids end
	 */
	public static long of(Instant instant) {
		return of(instant, EPOCH);
	}

	/**
	 * Makes the highest id of a millisecond: {@code after} it comes what is newer.
	 * @param instant not before 2015
	 * @return the id
	 * @throws IllegalArgumentException if the instant lies before {@link #EPOCH}, or
	 * after the year 2154, where ids end
	 */
	public static long highestOf(Instant instant) {
		return of(instant) | (1L << TIME_SHIFT) - 1;
	}

	/**
	 * Makes the lowest id of a millisecond, as another service counts.
	 * @param instant not before the epoch
	 * @param epoch from when the service counts, in milliseconds since 1970
	 * @return the id
	 * @throws IllegalArgumentException if the instant lies before the epoch, or more than
	 * 42 bits of milliseconds after it
	 */
	public static long of(Instant instant, long epoch) {
		Instant first = Instant.ofEpochMilli(epoch);
		Instant last = first.plusMillis(MAX_TIME);
		if (instant.isBefore(first) || instant.compareTo(last.plusMillis(1)) >= 0) {
			throw new IllegalArgumentException(
					"Snowflakes count from " + first + " to " + last + ", but the instant is " + instant);
		}
		return (instant.toEpochMilli() - epoch) << TIME_SHIFT;
	}

	/**
	 * Makes an id of its parts.
	 * @param instant not before the epoch
	 * @param epoch from when is counted, {@link #EPOCH} for Discord's ids
	 * @param worker 0 to 31
	 * @param process 0 to 31
	 * @param increment 0 to 4095
	 * @return the id
	 * @throws IllegalArgumentException if a part is out of its range
	 */
	public static long of(Instant instant, long epoch, int worker, int process, int increment) {
		check("worker", worker, MAX_WORKER);
		check("process", process, MAX_WORKER);
		check("increment", increment, MAX_INCREMENT);
		return of(instant, epoch) | (long) worker << WORKER_SHIFT | (long) process << PROCESS_SHIFT | increment;
	}

	private static void check(String name, int value, int highest) {
		if (value < 0 || value > highest) {
			throw new IllegalArgumentException(
					"The " + name + " of a snowflake is 0 to " + highest + ", but was " + value);
		}
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
		return (int) ((guildId >>> TIME_SHIFT) % shardCount);
	}

}
