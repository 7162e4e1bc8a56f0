package io.github.discordspring.emulator.world;

import java.time.Instant;

import io.github.discordspring.model.Snowflake;

/**
 * Makes ids, each greater than the one before. Until it follows a clock, its time stands
 * still: what a fixture makes has the same ids at each start.
 */
public final class SnowflakeGenerator {

	private static final int TIME_SHIFT = 22;

	private final EmulatorClock clock;

	private boolean following;

	private long last;

	SnowflakeGenerator(EmulatorClock clock, Instant standing) {
		this.clock = clock;
		this.last = Snowflake.of(standing);
	}

	void follow() {
		this.following = true;
	}

	/**
	 * Makes an id.
	 * @return an id greater than all before
	 */
	public long next() {
		long now = this.following ? Snowflake.of(this.clock.now()) : 0;
		this.last = Math.max(this.last + 1, now);
		return this.last;
	}

	/**
	 * Makes an id in a millisecond of its own, so that guilds that are made one after the
	 * other belong to different shards.
	 * @return the id
	 */
	long nextGuild() {
		this.last = Math.max(((this.last >>> TIME_SHIFT) + 1) << TIME_SHIFT, next());
		return this.last;
	}

}
