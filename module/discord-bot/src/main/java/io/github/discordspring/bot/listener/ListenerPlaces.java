package io.github.discordspring.bot.listener;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import io.github.discordspring.bot.handler.PendingHandlers;
import org.jspecify.annotations.Nullable;

/**
 * Where events wait. What was made for an order or a listener stays, so that events keep
 * their order when listeners are stopped and started.
 */
final class ListenerPlaces implements ListenerRow.Places {

	private final ReadyTasks tasks;

	private final OrderBy orderBy;

	private final PendingHandlers pending;

	private final @Nullable ListenerWatch watch;

	private final Map<OrderBy, Lane> lanes = new EnumMap<>(OrderBy.class);

	/** Of listeners whose number at work is limited: one must not keep others waiting. */
	private final Map<Listener, Lane> limited = new HashMap<>();

	private final Map<Listener, EventBatches> batches = new HashMap<>();

	/** Whether batches wait for further events; guarded by this. */
	private boolean gathering = true;

	ListenerPlaces(ReadyTasks tasks, ListenerOptions options, PendingHandlers pending) {
		this.tasks = tasks;
		this.orderBy = options.orderBy();
		this.pending = pending;
		this.watch = (options.slowThreshold() != null) ? new ListenerWatch(options.slowThreshold()) : null;
	}

	@Override
	public synchronized Lane lane(Listener listener) {
		OrderBy own = listener.settings().orderBy();
		OrderBy order = (own != null) ? own : this.orderBy;
		return (listener.limit() != null) ? this.limited.computeIfAbsent(listener, (key) -> newLane(order))
				: this.lanes.computeIfAbsent(order, this::newLane);
	}

	private Lane newLane(OrderBy order) {
		return new Lane(order, this.tasks, this.pending);
	}

	@Override
	public synchronized EventBatches batches(Listener listener) {
		return this.batches.computeIfAbsent(listener,
				(key) -> new EventBatches(key, this.tasks, this.pending, this.watch, this.gathering));
	}

	@Override
	public @Nullable ListenerWatch watch() {
		return this.watch;
	}

	/**
	 * Sets whether events are gathered to batches.
	 */
	synchronized void gather(boolean gathering) {
		this.gathering = gathering;
		this.batches.values().forEach((gathered) -> gathered.gather(gathering));
	}

	/**
	 * Counts the mailboxes.
	 */
	synchronized int mailboxes() {
		int count = 0;
		for (Lane lane : this.lanes.values()) {
			count += lane.mailboxes();
		}
		for (Lane lane : this.limited.values()) {
			count += lane.mailboxes();
		}
		return count;
	}

	void dispose() {
		if (this.watch != null) {
			this.watch.dispose();
		}
	}

}
