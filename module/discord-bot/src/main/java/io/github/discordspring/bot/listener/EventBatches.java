package io.github.discordspring.bot.listener;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.bot.handler.PendingHandlers;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * Gathers events for a listener to batches, and gives it one batch after the other.
 */
final class EventBatches {

	/** There is one mailbox. */
	private static final long KEY = 0;

	private final Listener[] listener;

	private final Mailboxes mailboxes;

	private final PendingHandlers pending;

	private final @Nullable ListenerWatch watch;

	/** What is gathered; guarded by this. */
	private @Nullable Batch batch;

	/** Whether batches wait for further events; guarded by this. */
	private boolean gathering;

	EventBatches(Listener listener, ReadyTasks tasks, PendingHandlers pending, @Nullable ListenerWatch watch,
			boolean gathering) {
		this.listener = new Listener[] { listener };
		this.mailboxes = new Mailboxes(tasks, pending::end);
		this.pending = pending;
		this.watch = watch;
		this.gathering = gathering;
	}

	/**
	 * Adds an event of Discord's.
	 */
	synchronized void add(DispatchEvent event, EventType type, @Nullable ShardId shard, Handling handling) {
		gathered(event, type, shard).handlings.add(handling);
		flushIfFull();
	}

	/**
	 * Adds an event of the application's.
	 * @param done called when its batch is done
	 */
	synchronized void add(DispatchEvent event, EventType type, Runnable done) {
		gathered(event, type, null).completions.add(done);
		flushIfFull();
	}

	private Batch gathered(DispatchEvent event, EventType type, @Nullable ShardId shard) {
		Batch current = this.batch;
		if (current == null) {
			current = new Batch(type, shard);
			if (this.gathering) {
				current.timer = timer(current);
			}
			this.pending.begin();
			this.batch = current;
		}
		current.events.add(event);
		return current;
	}

	private void flushIfFull() {
		Batch current = this.batch;
		if (current != null && (!this.gathering || current.events.size() >= this.listener[0].settings().batchSize())) {
			flush();
		}
	}

	private Disposable timer(Batch started) {
		return Schedulers.parallel()
			.schedule(() -> expire(started), this.listener[0].settings().batchWait().toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Sets whether events are gathered. If they are not, each is delivered at once, as
	 * what is gathered already.
	 */
	synchronized void gather(boolean gathering) {
		this.gathering = gathering;
		if (!gathering) {
			flush();
		}
	}

	/**
	 * Delivers what is gathered. All is done within the lock, so that batches stay in
	 * order.
	 */
	synchronized void flush() {
		Batch ready = this.batch;
		if (ready != null) {
			this.batch = null;
			if (ready.timer != null) {
				ready.timer.dispose();
			}
			deliver(ready);
		}
	}

	private synchronized void expire(Batch expired) {
		if (this.batch == expired) {
			flush();
		}
	}

	private void deliver(Batch ready) {
		List<DispatchEvent> events = List.copyOf(ready.events);
		this.mailboxes.put(KEY, new Delivery(events.get(events.size() - 1), ready.type, ready.shard, this.listener,
				ready, DeliveryExtras.batch(events), this.watch), false);
	}

	/**
	 * Events that are handled together.
	 */
	private static final class Batch implements Runnable {

		private final EventType type;

		private final @Nullable ShardId shard;

		private final List<DispatchEvent> events = new ArrayList<>();

		private final List<Handling> handlings = new ArrayList<>();

		private final List<Runnable> completions = new ArrayList<>(0);

		private @Nullable Disposable timer;

		Batch(EventType type, @Nullable ShardId shard) {
			this.type = type;
			this.shard = shard;
		}

		/**
		 * Says that all are done.
		 */
		@Override
		public void run() {
			this.handlings.forEach(Handling::done);
			this.completions.forEach(Runnable::run);
		}

	}

}
