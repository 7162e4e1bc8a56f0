package io.github.discordspring.cache;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import org.jspecify.annotations.Nullable;

/**
 * How a table is used: what was found and missed, its limits, and who drops what is over
 * these.
 */
final class TableUsage {

	private final EntityTable<?> table;

	private final LongSupplier millis;

	private final LongAdder hits = new LongAdder();

	private final LongAdder misses = new LongAdder();

	private final LongAdder evictions = new LongAdder();

	private volatile EntityLimits limits;

	/** Only where there are limits. */
	private volatile @Nullable UsageTracker tracker;

	/**
	 * Makes one.
	 * @param millis tells the time
	 */
	TableUsage(EntityTable<?> table, EntityLimits limits, LongSupplier millis) {
		this.table = table;
		this.millis = millis;
		this.limits = limits;
		this.tracker = limits.isNone() ? null : new UsageTracker(limits, millis);
	}

	EntityLimits limits() {
		return this.limits;
	}

	/**
	 * Changes the limits. What is over them is to be dropped afterwards.
	 */
	void set(EntityLimits limits) {
		UsageTracker tracker = limits.isNone() ? null : new UsageTracker(limits, this.millis);
		boolean mayHaveExpired = mayExpire();
		this.limits = limits;
		this.tracker = tracker;
		this.table.policy.decide();
		if (mayHaveExpired) {
			// A store beyond a network goes on to drop what was written with that time
			this.table.policy.dropped();
		}
		if (tracker != null) {
			// Whoever writes without noting it is done then
			this.table.awaitChanges();
			this.table.store.forEach((parentId, id, kept) -> {
				tracker.written(parentId, id);
				return true;
			});
		}
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

	/**
	 * Counts an entity that was dropped by a limit.
	 */
	void evicted() {
		this.evictions.increment();
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
	 * Drops what is over the limits: the least used. No lock is held: what goes may be of
	 * any guild.
	 */
	void trim() {
		UsageTracker tracker = this.tracker;
		if (tracker != null && tracker.isOver()) {
			drop(tracker.victims());
		}
	}

	/**
	 * Tells whether entities go with time.
	 */
	boolean mayExpire() {
		EntityLimits limits = this.limits;
		return limits.expireAfterWrite() != null || limits.expireAfterAccess() != null;
	}

	/**
	 * Drops what is expired as far as this process noted it.
	 * @return how many were dropped
	 */
	long sweepExpired() {
		UsageTracker tracker = this.tracker;
		return (tracker != null) ? drop(tracker.expired()) : 0;
	}

	private long drop(List<UsageTracker.Key> keys) {
		long[] dropped = new long[1];
		ReadAhead.forEach(this.table, (visitor) -> keys.forEach((key) -> visitor.visit(key.parentId(), key.id())),
				(parentId, id) -> {
					if (this.table.drop(parentId, id, (entity) -> true) != null) {
						this.evictions.increment();
						dropped[0]++;
					}
				});
		return dropped[0];
	}

	/**
	 * Drops those of some entities that a store beyond a network holds although they are
	 * expired there. For the worker.
	 * @return how many were dropped
	 */
	long dropExpired(WorkingStore<?> working, List<RemoteKey> keys) {
		long[] dropped = new long[1];
		working.dropExpired(keys, (expired) -> {
			this.table.expired(expired);
			this.evictions.add(expired.size());
			dropped[0] = expired.size();
		});
		return dropped[0];
	}

	CacheStatistics statistics() {
		return new CacheStatistics(this.hits.sum(), this.misses.sum(), this.evictions.sum(),
				this.table.policy.refusals());
	}

}
