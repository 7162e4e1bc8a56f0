package io.github.discordspring.bot.listener;

import java.util.List;
import java.util.concurrent.Executor;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.cache.AppliedEvent;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.dispatch.RetainedDispatch;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event on its way through its listeners, one after the other. One thread at a time
 * works on it.
 */
final class Delivery implements EventContext {

	private static final Logger logger = LoggerFactory.getLogger(ListenerDispatcher.class);

	private DispatchEvent event;

	/** What the event may mean; {@code null} where it is told as it came, or known. */
	private @Nullable GuildChange change;

	private final EventType type;

	private final @Nullable ShardId shard;

	private final Listener[] listeners;

	/** Told when all listeners are done; an event of the application's has none. */
	private final @Nullable Handling handling;

	/** Called when all listeners are done, in place of that. */
	private final @Nullable Runnable completion;

	private final @Nullable DeliveryExtras extras;

	private int next;

	/** Whether the next listener has given a place, or will before this goes on. */
	private boolean admitted;

	private @Nullable List<DispatchEvent> keptOfBatch;

	/** The one behind it in its mailbox; guarded by the lock of that. */
	@Nullable Delivery behind;

	/** What the watch knows of it. */
	final ListenerWatch.@Nullable Entry watched;

	Delivery(DispatchEvent event, EventType type, @Nullable ShardId shard, Listener[] listeners, Handling handling,
			@Nullable DeliveryExtras extras, @Nullable ListenerWatch watch) {
		this(event, type, shard, listeners, handling, null, extras, watch);
	}

	Delivery(DispatchEvent event, EventType type, @Nullable ShardId shard, Listener[] listeners, Runnable completion,
			@Nullable DeliveryExtras extras, @Nullable ListenerWatch watch) {
		this(event, type, shard, listeners, null, completion, extras, watch);
	}

	/**
	 * Makes one that tells what an event means, if it means that, when it is known what
	 * was there before.
	 */
	static Delivery ofChange(GuildChange change, DispatchEvent event, EventType type, @Nullable ShardId shard,
			Listener[] listeners, Handling handling, DeliveryExtras extras, @Nullable ListenerWatch watch) {
		Delivery delivery = new Delivery(event, type, shard, listeners, handling, extras, watch);
		delivery.change = change;
		return delivery;
	}

	private Delivery(DispatchEvent event, EventType type, @Nullable ShardId shard, Listener[] listeners,
			@Nullable Handling handling, @Nullable Runnable completion, @Nullable DeliveryExtras extras,
			@Nullable ListenerWatch watch) {
		this.event = event;
		this.type = type;
		this.shard = shard;
		this.listeners = listeners;
		this.handling = handling;
		this.completion = completion;
		this.extras = extras;
		this.watched = (watch != null) ? watch.entry(this) : null;
	}

	/**
	 * Reads what most listeners read: of a message that is its text. Calls nothing of the
	 * application's, which may bring events of its own.
	 * @return something made of it
	 */
	int touch() {
		if (this.event instanceof MessageCreateEvent created) {
			String content = created.message().content();
			return this.next + (content.isEmpty() ? 0 : content.charAt(0));
		}
		return this.next;
	}

	/**
	 * Calls listeners until one must be awaited or all are done.
	 * @param executor where to go on after what was awaited
	 * @param resume what goes on then, by calling this method again
	 * @return whether all are done
	 */
	boolean proceed(Executor executor, Runnable resume) {
		if (this.next == 0 && this.extras != null && !this.extras.isComplete(executor, resume)) {
			return false;
		}
		if (this.change != null) {
			resolve(this.change);
		}
		while (this.next < this.listeners.length) {
			Listener listener = this.listeners[this.next];
			ConcurrencyLimit limit = listener.limit();
			if (limit != null && !this.admitted) {
				this.admitted = true;
				if (!limit.tryAcquire(resume)) {
					return false;
				}
			}
			this.admitted = false;
			this.next++;
			if (!call(listener, limit, executor, resume)) {
				return false;
			}
		}
		if (this.watched != null) {
			this.watched.end();
		}
		return true;
	}

	/**
	 * Puts what the event means in its place, or leaves the listeners out.
	 */
	private void resolve(GuildChange meant) {
		this.change = null;
		try {
			AppliedEvent applied = applied();
			if (applied != null && meant.isMeantBy(applied)) {
				this.event = meant.event(applied);
				return;
			}
		}
		catch (RuntimeException ex) {
			logger.error("What {} means could not be told; its listeners are left out", this.type, ex);
		}
		this.next = this.listeners.length;
	}

	private boolean call(Listener listener, @Nullable ConcurrencyLimit limit, Executor executor, Runnable resume) {
		if (!listener.isRunning()) {
			if (limit != null) {
				limit.release(executor);
			}
			return true;
		}
		ListenerWatch.Entry entry = this.watched;
		Thread thread = null;
		if (entry != null) {
			thread = Thread.currentThread();
			entry.begin(listener, thread);
		}
		boolean over = handle(listener, limit, executor, resume);
		if (over && limit != null) {
			limit.release(executor);
		}
		if (entry != null && thread != null) {
			entry.leave(thread);
		}
		return over;
	}

	/**
	 * A handler that breaks its word and throws is over: what is behind this in its
	 * mailbox must not wait forever.
	 */
	private boolean handle(Listener listener, @Nullable ConcurrencyLimit limit, Executor executor, Runnable resume) {
		try {
			return listener.handler().handle(this, executor, (limit == null) ? resume : () -> {
				limit.release(executor);
				resume.run();
			});
		}
		catch (Throwable ex) {
			logger.error("{} failed on {}; the listeners behind it go on", listener, this.type, ex);
			return true;
		}
	}

	void done() {
		if (this.handling != null) {
			this.handling.done();
		}
		if (this.completion != null) {
			this.completion.run();
		}
	}

	@Override
	public DispatchEvent event() {
		return this.event;
	}

	@Override
	public EventType type() {
		return this.type;
	}

	@Override
	public @Nullable ShardId shard() {
		return this.shard;
	}

	/**
	 * Gives the event's data as it came, where a listener asked for it.
	 */
	@Nullable RawJson data() {
		return (this.extras != null) ? this.extras.data() : null;
	}

	/**
	 * Gives the event's bytes as they came, where a listener asked for them.
	 */
	@Nullable RetainedDispatch bytes() {
		return (this.extras != null) ? this.extras.bytes() : null;
	}

	/**
	 * Gives what the cache knew before, where a listener asked for it.
	 */
	@Nullable AppliedEvent applied() {
		return (this.extras != null) ? this.extras.applied() : null;
	}

	/**
	 * Gives the events of a batch.
	 * @return {@code null} if this is one event
	 */
	@Nullable List<DispatchEvent> batch() {
		return (this.keptOfBatch != null) ? this.keptOfBatch : (this.extras != null) ? this.extras.batch() : null;
	}

	void keepOfBatch(List<DispatchEvent> events) {
		this.keptOfBatch = events;
	}

}
