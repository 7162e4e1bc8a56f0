package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Knows when entities were written and read, where there are limits. The least used are
 * found by a clock: entries go round in a queue, and one that was read since it came by
 * last gets another round.
 */
final class UsageTracker {

	private final EntityLimits limits;

	private final LongSupplier millis;

	private final ConcurrentHashMap<Key, Usage> usages = new ConcurrentHashMap<>();

	private final ConcurrentLinkedQueue<Usage> queue = new ConcurrentLinkedQueue<>();

	private final AtomicInteger queued = new AtomicInteger();

	UsageTracker(EntityLimits limits, LongSupplier millis) {
		this.limits = limits;
		this.millis = millis;
	}

	void written(long parentId, long id) {
		long now = this.millis.getAsLong();
		Key key = new Key(parentId, id);
		Usage usage = this.usages.get(key);
		if (usage == null) {
			usage = new Usage(key, now);
			if (this.usages.putIfAbsent(key, usage) == null) {
				this.queue.add(usage);
				this.queued.incrementAndGet();
			}
		}
		else {
			usage.written = now;
			usage.accessed = now;
			usage.used = true;
		}
	}

	/**
	 * Notes that an entity is read.
	 * @return whether it may be
	 */
	boolean read(long parentId, long id) {
		Usage usage = this.usages.get(new Key(parentId, id));
		if (usage == null) {
			return true;
		}
		long now = this.millis.getAsLong();
		if (isExpired(usage, now)) {
			return false;
		}
		usage.accessed = now;
		usage.used = true;
		return true;
	}

	private boolean isExpired(Usage usage, long now) {
		return (this.limits.expireAfterWrite() != null
				&& now - usage.written >= this.limits.expireAfterWrite().toMillis())
				|| (this.limits.expireAfterAccess() != null
						&& now - usage.accessed >= this.limits.expireAfterAccess().toMillis());
	}

	void removed(long parentId, long id) {
		Usage usage = this.usages.remove(new Key(parentId, id));
		if (usage != null) {
			usage.gone = true;
			purge();
		}
	}

	void cleared(long parentId) {
		this.usages.values().removeIf((usage) -> {
			usage.gone |= usage.key.parentId == parentId;
			return usage.gone;
		});
		purge();
	}

	private void purge() {
		if (this.queued.get() > 2 * this.usages.size() + 64) {
			this.queue.removeIf((usage) -> usage.gone && this.queued.decrementAndGet() >= 0);
		}
	}

	/**
	 * Tells whether there may be too many.
	 */
	boolean isOver() {
		return this.limits.maxSize() > 0 && this.usages.size() > this.limits.maxSize();
	}

	/**
	 * Takes out what must go: while there are too many, the least used.
	 */
	List<Key> victims() {
		List<Key> victims = new ArrayList<>();
		while (isOver()) {
			Usage usage = this.queue.poll();
			if (usage == null) {
				break;
			}
			if (usage.gone) {
				this.queued.decrementAndGet();
			}
			else if (usage.used) {
				usage.used = false;
				this.queue.add(usage);
			}
			else {
				this.queued.decrementAndGet();
				usage.gone = true;
				this.usages.remove(usage.key, usage);
				victims.add(usage.key);
			}
		}
		return victims;
	}

	/**
	 * Finds what is expired.
	 */
	List<Key> expired() {
		List<Key> expired = new ArrayList<>();
		if (this.limits.expireAfterAccess() != null || this.limits.expireAfterWrite() != null) {
			long now = this.millis.getAsLong();
			for (Usage usage : this.usages.values()) {
				if (isExpired(usage, now)) {
					expired.add(usage.key);
				}
			}
		}
		return expired;
	}

	record Key(long parentId, long id) {

	}

	private static final class Usage {

		private final Key key;

		private volatile long written;

		private volatile long accessed;

		private volatile boolean used;

		private volatile boolean gone;

		Usage(Key key, long now) {
			this.key = key;
			this.written = now;
			this.accessed = now;
		}

	}

}
