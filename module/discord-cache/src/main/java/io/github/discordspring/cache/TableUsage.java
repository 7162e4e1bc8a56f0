package io.github.discordspring.cache;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * How a table is used: its limits, and what was found, missed and dropped.
 */
final class TableUsage {

	private final LongAdder hits = new LongAdder();

	private final LongAdder misses = new LongAdder();

	private final LongAdder evictions = new LongAdder();

	private volatile EntityLimits limits;

	/** Only where there are limits. */
	private volatile @Nullable UsageTracker tracker;

	private LongSupplier millis = () -> 0;

	TableUsage(EntityLimits limits) {
		this.limits = limits;
	}

	/**
	 * Tells the time. Called before the table is used.
	 */
	void attach(LongSupplier millis) {
		this.millis = millis;
		this.tracker = this.limits.isNone() ? null : new UsageTracker(this.limits, millis);
	}

	EntityLimits limits() {
		return this.limits;
	}

	/**
	 * Changes the limits.
	 * @return what notes the entities that are there now, {@code null} if nothing is to
	 * be noted
	 */
	@Nullable UsageTracker set(EntityLimits limits) {
		UsageTracker tracker = limits.isNone() ? null : new UsageTracker(limits, this.millis);
		this.limits = limits;
		this.tracker = tracker;
		return tracker;
	}

	boolean isTracked() {
		return this.tracker != null;
	}

	/**
	 * Notes that an entity is looked up.
	 * @return whether it may be read, as it is not expired
	 */
	boolean read(long parentId, long id) {
		UsageTracker tracker = this.tracker;
		return tracker == null || tracker.read(parentId, id);
	}

	/**
	 * Counts what a look-up found.
	 */
	void count(boolean found) {
		(found ? this.hits : this.misses).increment();
	}

	void written(long parentId, long id) {
		UsageTracker tracker = this.tracker;
		if (tracker != null) {
			tracker.written(parentId, id);
		}
	}

	void removed(long parentId, long id) {
		UsageTracker tracker = this.tracker;
		if (tracker != null) {
			tracker.removed(parentId, id);
		}
	}

	void cleared(long parentId) {
		UsageTracker tracker = this.tracker;
		if (tracker != null) {
			tracker.cleared(parentId);
		}
	}

	/**
	 * Takes out what is over the limits: the least used.
	 */
	List<UsageTracker.Key> victims() {
		UsageTracker tracker = this.tracker;
		return (tracker != null && tracker.isOver()) ? tracker.victims() : List.of();
	}

	List<UsageTracker.Key> expired() {
		UsageTracker tracker = this.tracker;
		return (tracker != null) ? tracker.expired() : List.of();
	}

	void evicted() {
		this.evictions.increment();
	}

	CacheStatistics statistics(long count, long refusals) {
		return new CacheStatistics(count, this.hits.sum(), this.misses.sum(), this.evictions.sum(), refusals);
	}

}
