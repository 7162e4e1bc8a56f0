package io.github.discordspring.cache;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How many entities of a type are kept, and how long. What is over a limit is dropped
 * when the next event is applied, or by {@link DiscordCache#sweepExpired()}; what is
 * expired is not read from then on.
 *
 * @param maxSize how many at most, 0 for any number; of those that were not read for
 * longest, some go first
 * @param expireAfterWrite time after which an entity goes that was not written again, or
 * {@code null}
 * @param expireAfterAccess time after which an entity goes that was neither written nor
 * read by its id, or {@code null}
 */
public record EntityLimits(long maxSize, @Nullable Duration expireAfterWrite, @Nullable Duration expireAfterAccess) {

	private static final EntityLimits NONE = new EntityLimits(0, null, null);

	/**
	 * Checks the limits.
	 * @throws IllegalArgumentException if the size is negative or a time is not positive
	 */
	public EntityLimits {
		if (maxSize < 0) {
			throw new IllegalArgumentException("maxSize must not be negative, but is " + maxSize);
		}
		check("expireAfterWrite", expireAfterWrite);
		check("expireAfterAccess", expireAfterAccess);
	}

	private static void check(String name, @Nullable Duration time) {
		if (time != null && time.toMillis() < 1) {
			throw new IllegalArgumentException(name + " must be at least a millisecond, but is " + time);
		}
	}

	/**
	 * Sets no limits.
	 * @return the one instance
	 */
	public static EntityLimits none() {
		return NONE;
	}

	boolean isNone() {
		return this.maxSize == 0 && this.expireAfterWrite == null && this.expireAfterAccess == null;
	}

}
