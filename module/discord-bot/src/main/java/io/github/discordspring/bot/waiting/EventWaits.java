package io.github.discordspring.bot.waiting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Intent;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Gives events to those who wait for them. A sink that wants what somebody waits for, and
 * nothing else; to be put behind the cache. Waits are looked up by an id, so that many of
 * them cost an event little. Safe for use by several threads.
 * <p>
 * Waits live in the memory of this process: a restart loses them. What must survive one
 * is a button, see {@code docs/interactions.md}.
 */
public final class EventWaits implements DispatchSink {

	private final Executor executor;

	private final Scheduler scheduler;

	private final IntSupplier intents;

	/** Guarded by this. */
	private final Map<EventType, Long2ObjectOpenHashMap<List<Waiter<?>>>> waiters = new HashMap<>();

	/** Guarded by this. */
	private int count;

	private volatile EventTypes wanted = EventTypes.none();

	/**
	 * Makes it, with nobody waiting.
	 * @param executor where conditions are asked and events emitted; must not refuse
	 * tasks
	 * @param intents the intents of the bot, to tell who waits in vain; asked with each
	 * wait
	 */
	public EventWaits(Executor executor, IntSupplier intents) {
		this.executor = executor;
		this.scheduler = Schedulers.fromExecutor(executor);
		this.intents = intents;
	}

	/**
	 * Begins to describe what to wait for.
	 * @param <E> the type of the events
	 * @param eventClass the class of an event of Discord's, such as
	 * {@code MessageCreateEvent}
	 * @return a wait for any such event
	 * @throws IllegalArgumentException if the class does not say which events
	 */
	public <E extends DispatchEvent> EventWait<E> await(Class<E> eventClass) {
		type(eventClass);
		return new EventWait<>(this, eventClass, WaitCriteria.ANY, (event) -> true);
	}

	private static EventType type(Class<?> eventClass) {
		EventType type = EventType.of(eventClass);
		if (type == null) {
			throw new IllegalArgumentException("Only events that Discord sends can be awaited, such as "
					+ "MessageCreateEvent, and not " + eventClass.getName());
		}
		return type;
	}

	/**
	 * Tells how many wait.
	 * @return the number of waits that are neither over nor cancelled
	 */
	public synchronized int count() {
		return this.count;
	}

	Scheduler scheduler() {
		return this.scheduler;
	}

	<E extends DispatchEvent> Flux<E> stream(Class<E> eventClass, WaitCriteria criteria,
			Predicate<? super E> predicate) {
		EventType type = type(eventClass);
		return Flux.create((sink) -> {
			if (!isBrought(type)) {
				sink.error(
						new IllegalStateException("The bot waits for " + type + ", but has no intent that brings it: "
								+ "name one of " + alternatives(type) + " in discord.gateway.intents"));
				return;
			}
			Waiter<E> waiter = new Waiter<>(type, eventClass, criteria, predicate, sink);
			add(type, waiter);
			sink.onDispose(() -> remove(type, waiter));
		});
	}

	private boolean isBrought(EventType type) {
		Set<Intent> alternatives = alternatives(type);
		return alternatives.isEmpty() || (Intent.of(alternatives) & this.intents.getAsInt()) != 0;
	}

	private static Set<Intent> alternatives(EventType type) {
		Set<Intent> all = new LinkedHashSet<>(type.guildIntents());
		all.addAll(type.directMessageIntents());
		return all;
	}

	private synchronized void add(EventType type, Waiter<?> waiter) {
		this.waiters.computeIfAbsent(type, (key) -> new Long2ObjectOpenHashMap<>())
			.computeIfAbsent(waiter.criteria().key(), (key) -> new ArrayList<>(2))
			.add(waiter);
		this.count++;
		if (!this.wanted.contains(type)) {
			this.wanted = EventTypes.of(this.waiters.keySet());
		}
	}

	private synchronized void remove(EventType type, Waiter<?> waiter) {
		Long2ObjectOpenHashMap<List<Waiter<?>>> ofType = this.waiters.get(type);
		List<Waiter<?>> ofKey = (ofType != null) ? ofType.get(waiter.criteria().key()) : null;
		if (ofType == null || ofKey == null || !ofKey.remove(waiter)) {
			return;
		}
		this.count--;
		if (ofKey.isEmpty()) {
			ofType.remove(waiter.criteria().key());
		}
		if (ofType.isEmpty()) {
			this.waiters.remove(type);
			this.wanted = EventTypes.of(this.waiters.keySet());
		}
	}

	@Override
	public EventTypes wanted() {
		return this.wanted;
	}

	@Override
	public void accept(Dispatch dispatch) {
		DispatchEvent event = dispatch.event();
		for (Waiter<?> waiter : matching(dispatch.type(), event)) {
			waiter.offer(event);
		}
	}

	private synchronized List<Waiter<?>> matching(EventType type, DispatchEvent event) {
		Long2ObjectOpenHashMap<List<Waiter<?>>> ofType = this.waiters.get(type);
		if (ofType == null) {
			return List.of();
		}
		List<Waiter<?>> matching = new ArrayList<>(2);
		long message = WaitCriteria.messageId(event);
		collect(ofType.get(0), event, matching);
		collect(message, ofType, event, matching);
		if (event.channelId() != message) {
			collect(event.channelId(), ofType, event, matching);
		}
		if (event.guildId() != event.channelId()) {
			collect(event.guildId(), ofType, event, matching);
		}
		if (event.userId() != event.guildId()) {
			collect(event.userId(), ofType, event, matching);
		}
		return matching;
	}

	private static void collect(long key, Long2ObjectOpenHashMap<List<Waiter<?>>> ofType, DispatchEvent event,
			List<Waiter<?>> matching) {
		if (key != 0) {
			collect(ofType.get(key), event, matching);
		}
	}

	private static void collect(@Nullable List<Waiter<?>> waiters, DispatchEvent event, List<Waiter<?>> matching) {
		if (waiters != null) {
			for (Waiter<?> waiter : waiters) {
				if (waiter.criteria().matches(event)) {
					matching.add(waiter);
				}
			}
		}
	}

	/**
	 * One who waits. Events are looked at one after the other, on the executor.
	 */
	private final class Waiter<E extends DispatchEvent> implements Runnable {

		private final EventType type;

		private final Class<E> eventClass;

		private final WaitCriteria criteria;

		private final Predicate<? super E> predicate;

		private final FluxSink<E> sink;

		/** Guarded by this. */
		private final Queue<DispatchEvent> queue = new ArrayDeque<>(2);

		/** Whether it is on the executor; guarded by this. */
		private boolean running;

		Waiter(EventType type, Class<E> eventClass, WaitCriteria criteria, Predicate<? super E> predicate,
				FluxSink<E> sink) {
			this.type = type;
			this.eventClass = eventClass;
			this.criteria = criteria;
			this.predicate = predicate;
			this.sink = sink;
		}

		WaitCriteria criteria() {
			return this.criteria;
		}

		void offer(DispatchEvent event) {
			synchronized (this) {
				this.queue.add(event);
				if (this.running) {
					return;
				}
				this.running = true;
			}
			EventWaits.this.executor.execute(this);
		}

		@Override
		public void run() {
			DispatchEvent event = poll();
			while (event != null) {
				test(this.eventClass.cast(event));
				event = poll();
			}
		}

		private void test(E event) {
			if (this.sink.isCancelled()) {
				return;
			}
			try {
				if (this.predicate.test(event)) {
					this.sink.next(event);
				}
			}
			catch (RuntimeException ex) {
				// The sink tells of it first, and lets go then
				remove(this.type, this);
				this.sink.error(ex);
			}
		}

		private synchronized @Nullable DispatchEvent poll() {
			DispatchEvent event = this.queue.poll();
			this.running = event != null;
			return event;
		}

	}

}
