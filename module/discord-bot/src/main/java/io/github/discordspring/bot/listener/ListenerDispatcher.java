package io.github.discordspring.bot.listener;

import java.util.List;
import java.util.concurrent.Executor;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.HandlerExecutor;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.PendingHandlers;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.Codecs;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.RetainedDispatch;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.UnknownEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JsonParser;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Brings events to the methods that are annotated with {@link DiscordEventListener}. It
 * is the last sink: the cache has applied the event by then.
 * <p>
 * On the thread of the shard an event is read and put into the mailbox of its key, see
 * {@link OrderBy}; on the executor each mailbox empties itself in order, one thread at a
 * time. The next event of a key begins when every listener to the one before is done,
 * with what it returned. An event counts as handled when it has left its mailbox.
 */
public final class ListenerDispatcher implements DispatchSink, SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(ListenerDispatcher.class);

	private final ListenerReader reader;

	private final ReadyTasks tasks;

	private final OrderBy orderBy;

	private final Mailboxes mailboxes;

	private final PendingHandlers pending = new PendingHandlers();

	private volatile ListenerTable table = ListenerTable.EMPTY;

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
		this.reader = new ListenerReader(handlerMethods, client);
		this.tasks = new ReadyTasks(new HandlerExecutor(executor), Schedulers.parallel());
		this.orderBy = orderBy;
		this.mailboxes = new Mailboxes(this.tasks, this.pending::end);
	}

	/**
	 * Finds the listeners. Called by Spring when all beans are there.
	 * @throws io.github.discordspring.bot.handler.InvalidHandlerException if one is
	 * declared wrongly
	 */
	@Override
	public void afterSingletonsInstantiated() {
		List<Listener> listeners = this.reader.read();
		DerivedIntents derived = DerivedIntents.none();
		for (Listener listener : listeners) {
			derived = listener.addTo(derived);
			logger.debug("{} listens to {}", listener.handler(), listener.types());
		}
		listeners.stream()
			.filter(Listener::lacksContent)
			.findFirst()
			.ifPresent((listener) -> logger
				.info("{} will find the content of most messages in guilds empty. If it reads it, say "
						+ "@DiscordEventListener(content = true), which asks for the privileged intent MESSAGE_CONTENT",
						listener.handler()));
		this.intents = derived;
		this.table = new ListenerTable(listeners);
	}

	/**
	 * Gives the intents that bring the events which are listened to.
	 * @return the intents with the listeners that need them
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
	public EventTypes wanted() {
		return this.table.types();
	}

	@Override
	public void accept(Dispatch dispatch) {
		EventType type = dispatch.type();
		ListenerTable.Row row = this.table.row(type);
		if (row == null) {
			return;
		}
		DispatchEvent event = dispatch.event();
		Listener[] listeners = row.listeners(event.guildId() != 0);
		if (listeners.length == 0) {
			return;
		}
		RawJson data = row.isRaw() ? dataOf(dispatch, event) : null;
		Delivery delivery = new Delivery(event, type, dispatch.shard(), data, listeners, dispatch.defer());
		this.pending.begin();
		if (this.orderBy == OrderBy.NONE || type.equals(EventType.INTERACTION_CREATE)) {
			this.tasks.execute(new Unordered(delivery));
		}
		else {
			this.mailboxes.put(this.orderBy.key(event, dispatch.shard()), delivery, dispatch.isFlushed());
		}
	}

	@Override
	public void flush() {
		this.tasks.flush();
	}

	private static RawJson dataOf(Dispatch dispatch, DispatchEvent event) {
		if (event instanceof UnknownEvent unknown) {
			return unknown.data();
		}
		RetainedDispatch copy = dispatch.retain();
		byte[] bytes = copy.bytes();
		try (JsonParser parser = copy.encoding().parser(bytes, copy.dataOffset(), bytes.length - copy.dataOffset())) {
			parser.nextToken();
			return Codecs.RAW_JSON.read(parser);
		}
	}

	/**
	 * Tells how many events wait for listeners or are being handled.
	 * @return the number, over all shards
	 */
	public int pending() {
		return this.pending.count();
	}

	/**
	 * Counts the mailboxes.
	 */
	int mailboxes() {
		return this.mailboxes.size();
	}

	/**
	 * Waits until no event is left. For a stop, after events have ceased to come.
	 * @return completes when all are handled
	 */
	public Mono<Void> whenIdle() {
		return this.pending.none();
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
			if (this.delivery.proceed(ListenerDispatcher.this.tasks, this)) {
				this.delivery.done();
				ListenerDispatcher.this.pending.end();
			}
		}

	}

}
