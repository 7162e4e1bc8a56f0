package io.github.discordspring.bot.listener;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.event.PublishedEvent;
import io.github.discordspring.bot.handler.HandlerExecutor;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.PendingHandlers;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Intent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;

/**
 * Brings events to the methods that are annotated with {@link DiscordEventListener}. It
 * is the last sink: the cache has applied the event by then.
 * <p>
 * On the thread of the shard an event is read and put into the mailbox of its key, see
 * {@link OrderBy}; on the executor each mailbox empties itself in order, one thread at a
 * time. The next event of a key begins when every listener to the one before is done,
 * with what it returned. An event counts as handled when it has left its mailbox.
 */
public final class ListenerDispatcher implements DispatchSink, SmartInitializingSingleton, SmartLifecycle,
		DisposableBean, DiscordListenerRegistry, DiscordEventPublisher {

	private static final Logger logger = LoggerFactory.getLogger(ListenerDispatcher.class);

	private final ListenerReader reader;

	private final DiscordClient client;

	private final ReadyTasks tasks;

	private final PendingHandlers pending = new PendingHandlers();

	private final ListenerPlaces places;

	private volatile boolean running;

	private volatile List<Listener> listeners = List.of();

	private volatile ListenerTable table;

	private @Nullable DerivedIntents intents;

	/**
	 * Makes a dispatcher without listeners; they are found when all beans are there, see
	 * {@link #afterSingletonsInstantiated()}.
	 * @param handlerMethods finds the methods
	 * @param client sends what listeners return
	 * @param executor where listeners run, and may block; it should neither limit the
	 * tasks that wait nor, if threads are virtual, the threads
	 * @param orderBy which events wait for each other
	 */
	public ListenerDispatcher(HandlerMethods handlerMethods, DiscordClient client, Executor executor, OrderBy orderBy) {
		this(handlerMethods, client, executor, ListenerOptions.of(orderBy));
	}

	/**
	 * Makes a dispatcher without listeners; they are found when all beans are there, see
	 * {@link #afterSingletonsInstantiated()}.
	 * @param handlerMethods finds the methods
	 * @param client sends what listeners return
	 * @param executor where listeners run, and may block; it should neither limit the
	 * tasks that wait nor, if threads are virtual, the threads
	 * @param options what holds for all listeners that do not say otherwise
	 */
	public ListenerDispatcher(HandlerMethods handlerMethods, DiscordClient client, Executor executor,
			ListenerOptions options) {
		this.client = client;
		this.reader = new ListenerReader(handlerMethods, client, options, this::update);
		this.tasks = new ReadyTasks(new HandlerExecutor(executor), Schedulers.parallel());
		this.places = new ListenerPlaces(this.tasks, options, this.pending);
		this.table = new ListenerTable(List.of(), this.places);
	}

	/**
	 * Finds the listeners. Called by Spring when all beans are there.
	 * @throws io.github.discordspring.bot.handler.InvalidHandlerException if one is
	 * declared wrongly
	 */
	@Override
	public void afterSingletonsInstantiated() {
		List<Listener> found = this.reader.read();
		DerivedIntents.Collector derived = DerivedIntents.none().collect();
		for (Listener listener : found) {
			listener.addTo(derived);
			logger.debug("{} listens to {}{}", listener, listener.subject(),
					listener.isRunning() ? "" : ", when started");
		}
		DiscordCache cache = this.client.cacheIfPresent();
		if (cache != null) {
			useCache(cache, found);
		}
		this.intents = derived.derived();
		if (!Intent.MESSAGE_CONTENT.in(this.intents.bits())) {
			reportMissingContent(found);
		}
		this.listeners = List.copyOf(found);
		update();
	}

	private static void reportMissingContent(List<Listener> listeners) {
		for (Listener listener : listeners) {
			if (listener.lacksContent()) {
				logger.info("{} will find the content of most messages in guilds empty. If it reads it, say "
						+ "@DiscordEventListener(content = true), which asks for the privileged intent MESSAGE_CONTENT",
						listener);
				return;
			}
		}
	}

	private static void useCache(DiscordCache cache, List<Listener> listeners) {
		Set<EventType> compared = new HashSet<>();
		for (Listener listener : listeners) {
			if (listener.needs().applied()) {
				compared.addAll(listener.eventTypes());
			}
			for (EntityType<?> type : listener.needs().cached()) {
				if (cache.policy(type).equals(CachingPolicy.none())) {
					logger.warn("{} takes what the cache keeps of {}, but it keeps none: set discord.cache.{}.policy",
							listener, type.name(), type.name());
				}
			}
		}
		if (!compared.isEmpty()) {
			cache.captureBefore(EventTypes.of(compared));
		}
	}

	private synchronized void update() {
		List<Listener> started = new ArrayList<>();
		for (Listener listener : this.listeners) {
			if (listener.isRunning()) {
				started.add(listener);
			}
		}
		this.table = new ListenerTable(started, this.places);
	}

	/**
	 * Gives the intents that bring the events which are listened to, also by listeners
	 * that have not been started.
	 * @return the intents, each with the listeners that need it
	 * @throws IllegalStateException if the listeners have not been found yet
	 */
	public DerivedIntents intents() {
		if (this.intents == null) {
			throw new IllegalStateException("The intents are not known before all singletons have been made: ask for "
					+ "them when the application starts, for example in a SmartLifecycle");
		}
		return this.intents;
	}

	@Override
	public List<RegisteredListener> listeners() {
		return List.copyOf(this.listeners);
	}

	@Override
	public @Nullable RegisteredListener listener(String id) {
		for (Listener listener : this.listeners) {
			if (listener.id().equals(id)) {
				return listener;
			}
		}
		return null;
	}

	@Override
	public EventTypes wanted() {
		return this.table.types();
	}

	@Override
	public void accept(Dispatch dispatch) {
		ListenerRow row = this.table.row(dispatch.type());
		if (row != null) {
			row.deliver(dispatch);
		}
	}

	@Override
	public void flush() {
		this.tasks.flush();
	}

	@Override
	public CompletableFuture<Void> publish(Object event) {
		DispatchEvent dispatched = (event instanceof DispatchEvent own) ? own : new PublishedEvent(event);
		boolean ordered = dispatched.channelId() != 0 || dispatched.guildId() != 0 || dispatched.userId() != 0;
		CompletableFuture<Void> done = new CompletableFuture<>();
		this.table.row(event.getClass()).publish(dispatched, EventType.of(event.getClass().getName()), (count) -> {
			AtomicInteger left = new AtomicInteger(count);
			if (count == 0) {
				done.complete(null);
			}
			return () -> {
				if (left.decrementAndGet() == 0) {
					done.complete(null);
				}
			};
		}, ordered);
		return done;
	}

	/**
	 * Tells how many events wait for listeners or are being handled.
	 * @return the number, over all shards; a batch counts once
	 */
	public int pending() {
		return this.pending.count();
	}

	/**
	 * Counts the mailboxes.
	 */
	int mailboxes() {
		return this.places.mailboxes();
	}

	/**
	 * Waits until no event is left. For a stop, after events have ceased to come.
	 * @return completes when all are handled
	 */
	public Mono<Void> whenIdle() {
		return this.pending.none();
	}

	/**
	 * Lets events be gathered to batches, if that was ended. Called by Spring.
	 */
	@Override
	public void start() {
		this.running = true;
		this.places.gather(true);
	}

	/**
	 * Delivers what is gathered to batches, and from now on each event at once: a stop
	 * waits for events that are being handled, not for a batch to become full. Called by
	 * Spring.
	 */
	@Override
	public void stop() {
		this.running = false;
		this.places.gather(false);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Just after the gateway at the start, so just before it at the stop.
	 * @return the phase
	 */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 3071;
	}

	/**
	 * Ends the look-out for slow listeners and for those who would run them. Called by
	 * Spring at the end.
	 */
	@Override
	public void destroy() {
		this.tasks.end();
		this.places.dispose();
	}

}
