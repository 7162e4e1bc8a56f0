package io.github.discordspring.bot.listener;

import io.github.discordspring.bot.handler.PendingHandlers;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Where events wait for listeners that have the same order.
 */
final class Lane {

	private final OrderBy orderBy;

	private final ReadyTasks tasks;

	private final PendingHandlers pending;

	private final @Nullable Mailboxes mailboxes;

	Lane(OrderBy orderBy, ReadyTasks tasks, PendingHandlers pending) {
		this.orderBy = orderBy;
		this.tasks = tasks;
		this.pending = pending;
		this.mailboxes = (orderBy != OrderBy.NONE) ? new Mailboxes(tasks, pending::end) : null;
	}

	/**
	 * Puts an event behind those of the same key.
	 * @param flushFollows whether {@link ReadyTasks#flush()} will be called soon
	 */
	void put(Delivery delivery, boolean flushFollows) {
		if (this.mailboxes == null || delivery.type().equals(EventType.INTERACTION_CREATE)) {
			putUnordered(delivery);
		}
		else {
			this.pending.begin();
			this.mailboxes.put(this.orderBy.key(delivery.event(), delivery.shard()), delivery, flushFollows);
		}
	}

	/**
	 * Lets an event wait for no other.
	 */
	void putUnordered(Delivery delivery) {
		this.pending.begin();
		this.tasks.execute(new Unordered(delivery));
	}

	/**
	 * Counts the mailboxes.
	 */
	int mailboxes() {
		return (this.mailboxes != null) ? this.mailboxes.size() : 0;
	}

	/**
	 * An event that waits for no other.
	 */
	private final class Unordered implements Runnable {

		private final Delivery delivery;

		Unordered(Delivery delivery) {
			this.delivery = delivery;
		}

		@Override
		public void run() {
			if (this.delivery.proceed(Lane.this.tasks, this)) {
				this.delivery.done();
				Lane.this.pending.end();
			}
		}

	}

}
