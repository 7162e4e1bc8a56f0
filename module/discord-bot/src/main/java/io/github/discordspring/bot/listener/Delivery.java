package io.github.discordspring.bot.listener;

import java.util.concurrent.Executor;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way through its listeners, one after the other. One thread at a time
 * works on it.
 */
final class Delivery implements EventContext {

	private final DispatchEvent event;

	private final EventType type;

	private final ShardId shard;

	private final @Nullable RawJson data;

	private final Listener[] listeners;

	private final Handling handling;

	private int next;

	/** The one behind it in its mailbox; guarded by the lock of that. */
	@Nullable Delivery behind;

	Delivery(DispatchEvent event, EventType type, ShardId shard, @Nullable RawJson data, Listener[] listeners,
			Handling handling) {
		this.event = event;
		this.type = type;
		this.shard = shard;
		this.data = data;
		this.listeners = listeners;
		this.handling = handling;
	}

	/**
	 * Calls listeners until one must be awaited or all are done.
	 * @param executor where to go on after what was awaited
	 * @param resume what goes on then, by calling this method again
	 * @return whether all are done
	 */
	boolean proceed(Executor executor, Runnable resume) {
		while (this.next < this.listeners.length) {
			Listener listener = this.listeners[this.next++];
			if (!listener.handler().handle(this, listener.results(), executor, resume)) {
				return false;
			}
		}
		return true;
	}

	void done() {
		this.handling.done();
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
	public ShardId shard() {
		return this.shard;
	}

	/**
	 * Gives the event's data as it came, where a listener asked for it.
	 */
	@Nullable RawJson data() {
		return this.data;
	}

}
