package io.github.discordspring.bot.listener;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * Reports listeners that take long, while they do. Looks at those at work now and then,
 * so that an event costs no timer.
 */
final class ListenerWatch implements Disposable {

	private static final Logger logger = LoggerFactory.getLogger(ListenerWatch.class);

	private static final int STRIPES = 16;

	private static final int STACK = 16;

	private final Stripe[] stripes = new Stripe[STRIPES];

	private final Duration threshold;

	private final Disposable looking;

	ListenerWatch(Duration threshold) {
		this.threshold = threshold;
		for (int i = 0; i < STRIPES; i++) {
			this.stripes[i] = new Stripe();
		}
		long period = Math.max(1, threshold.toMillis() / 2);
		this.looking = Schedulers.parallel().schedulePeriodically(this::look, period, period, TimeUnit.MILLISECONDS);
	}

	Entry entry(Delivery delivery) {
		return new Entry(delivery, this.stripes);
	}

	private void look() {
		try {
			long now = System.nanoTime();
			List<Entry> slow = new ArrayList<>(0);
			for (Stripe stripe : this.stripes) {
				stripe.collect(now - this.threshold.toNanos(), slow);
			}
			slow.forEach((entry) -> report(entry, now));
		}
		catch (RuntimeException ex) {
			logger.warn("Slow listeners could not be looked for", ex);
		}
	}

	private static void report(Entry entry, long now) {
		Listener listener = entry.listener;
		Thread thread = entry.thread;
		if (listener != null) {
			logger.warn(
					"{} is at work on a {} (shard {}) for {} ms now, {}. Events of the same order wait for it; other "
							+ "channels and the heartbeats do not (discord.listener.slow-threshold)",
					listener.description(), entry.delivery.type(), entry.delivery.shard(),
					TimeUnit.NANOSECONDS.toMillis(now - entry.startedAt),
					(thread != null) ? "at" + stack(thread) : "waiting for what it returned");
		}
	}

	private static String stack(Thread thread) {
		StringBuilder lines = new StringBuilder();
		StackTraceElement[] stack = thread.getStackTrace();
		for (int i = 0; i < Math.min(STACK, stack.length); i++) {
			lines.append("\n\tat ").append(stack[i]);
		}
		return lines.append('\n').toString();
	}

	@Override
	public void dispose() {
		this.looking.dispose();
	}

	/**
	 * An event that is being handled. Written by the thread that works on it, read by the
	 * one that looks.
	 */
	static final class Entry {

		private static final AtomicReferenceFieldUpdater<Entry, @Nullable Thread> THREAD = AtomicReferenceFieldUpdater
			.newUpdater(Entry.class, Thread.class, "thread");

		private final Delivery delivery;

		private final Stripe[] stripes;

		private volatile @Nullable Listener listener;

		private volatile long startedAt;

		private volatile @Nullable Thread thread;

		/** When the call began that was reported last; used by the one that looks. */
		private long reported;

		private @Nullable Stripe stripe;

		/** Guarded by the stripe, as the next one. */
		private @Nullable Entry before;

		private @Nullable Entry after;

		Entry(Delivery delivery, Stripe[] stripes) {
			this.delivery = delivery;
			this.stripes = stripes;
		}

		void begin(Listener called, Thread by) {
			this.listener = called;
			this.startedAt = System.nanoTime();
			this.thread = by;
			if (this.stripe == null) {
				this.stripe = this.stripes[System.identityHashCode(by) & (STRIPES - 1)];
				this.stripe.add(this);
			}
		}

		/**
		 * Says that a thread is no longer in the listener, unless the next one is.
		 */
		void leave(Thread from) {
			THREAD.compareAndSet(this, from, null);
		}

		void end() {
			if (this.stripe != null) {
				this.stripe.remove(this);
				this.stripe = null;
			}
		}

	}

	static final class Stripe {

		private @Nullable Entry first;

		synchronized void add(Entry entry) {
			Entry behind = this.first;
			entry.after = behind;
			if (behind != null) {
				behind.before = entry;
			}
			this.first = entry;
		}

		synchronized void remove(Entry entry) {
			if (entry.before != null) {
				entry.before.after = entry.after;
			}
			else {
				this.first = entry.after;
			}
			if (entry.after != null) {
				entry.after.before = entry.before;
			}
		}

		synchronized void collect(long startedBefore, List<Entry> slow) {
			for (Entry entry = this.first; entry != null; entry = entry.after) {
				long startedAt = entry.startedAt;
				if (startedAt - startedBefore < 0 && entry.reported != startedAt) {
					entry.reported = startedAt;
					slow.add(entry);
				}
			}
		}

	}

}
