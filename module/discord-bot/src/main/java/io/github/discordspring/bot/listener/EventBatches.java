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

	EventBatches(Listener listener, ReadyTasks tasks, PendingHandlers pending, @Nullable ListenerWatch watch) {
		this.listener = new Listener[] { listener };
		this.mailboxes = new Mailboxes(tasks, pending::end);
		this.pending = pending;
		this.watch = watch;
	}

	void add(DispatchEvent event, EventType type, ShardId shard, Handling handling) {
		ListenerSettings settings = this.listener[0].settings();
		Batch full = null;
		synchronized (this) {
			Batch current = this.batch;
			if (current == null) {
				Batch started = new Batch(type, shard);
				started.timer = Schedulers.parallel()
					.schedule(() -> expire(started), settings.batchWait().toMillis(), TimeUnit.MILLISECONDS);
				this.pending.begin();
				this.batch = started;
				current = started;
			}
			current.events.add(event);
			current.handlings.add(handling);
			if (current.events.size() >= settings.batchSize()) {
				full = current;
				this.batch = null;
				// Within the lock, so that batches stay in order
				deliver(full);
			}
		}
		if (full != null && full.timer != null) {
			full.timer.dispose();
		}
	}

	private synchronized void expire(Batch expired) {
		if (this.batch == expired) {
			this.batch = null;
			deliver(expired);
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

		private final ShardId shard;

		private final List<DispatchEvent> events = new ArrayList<>();

		private final List<Handling> handlings = new ArrayList<>();

		private @Nullable Disposable timer;

		Batch(EventType type, ShardId shard) {
			this.type = type;
			this.shard = shard;
		}

		/**
		 * Says that all are done.
		 */
		@Override
		public void run() {
			this.handlings.forEach(Handling::done);
		}

	}

}
