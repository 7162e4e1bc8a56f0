package io.github.discordspring.cache;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Schedulers;

/**
 * Changes what a cache keeps while it runs, and knows what follows from it: which events
 * are wanted, and what is read of them.
 */
final class CacheSettings {

	private static final Logger logger = LoggerFactory.getLogger(CacheSettings.class);

	/** Without these nobody knows which guilds there are, and who the bot is. */
	private static final EventTypes SESSION = EventTypes.of(EventType.READY, EventType.USER_UPDATE);

	/** Who needs one of these needs the other, to know how far guilds are. */
	private static final EventTypes GUILDS = EventTypes.of(EventType.GUILD_CREATE, EventType.GUILD_DELETE);

	private final CacheContent content;

	/** For which events what was there before is taken down. */
	private volatile EventTypes captured = EventTypes.none();

	private volatile EventTypes wanted = SESSION;

	private volatile EventSelections selections;

	/** Guards what follows from policies. Nobody who holds it waits for the worker. */
	private final Object derivedMonitor = new Object();

	private final List<Consumer<@Nullable EntityType<?>>> policyListeners = new CopyOnWriteArrayList<>();

	CacheSettings(CacheContent content) {
		this.content = content;
		derive();
	}

	/**
	 * Gives the events without which what is kept would not be as it is to be.
	 */
	EventTypes wanted() {
		return this.wanted;
	}

	/**
	 * Tells whether what was there before an event is to be taken down.
	 */
	boolean isCaptured(EventType type) {
		return this.captured.contains(type);
	}

	/**
	 * Gives what is read of events that nobody else wants. Another object after a change
	 * of policies or properties, and also while it goes on.
	 */
	EventSelections selections() {
		return this.selections;
	}

	synchronized void capture(EventTypes types) {
		this.captured = types;
		derive();
	}

	synchronized <T> void setPolicy(EntityType<T> type, CachingPolicy<? super T> policy) {
		EntityTable<T> table = ownTable(type);
		long removed = change(() -> table.policy.set(policy), () -> tell(type));
		logger.debug("The policy of {} is {} now, which removed {}", type, policy, removed);
	}

	synchronized void setGlobalPolicy(@Nullable CachingPolicy<Object> policy) {
		change(() -> {
			this.content.globalPolicy = policy;
			for (EntityTable<?> table : this.content.tables()) {
				if (table.type.wrapped() == null) {
					table.policy.judgeAll();
				}
			}
			return true;
		}, () -> tell(null));
	}

	synchronized void setLimits(EntityType<?> type, EntityLimits limits) {
		EntityTable<?> table = ownTable(type);
		this.content.call(() -> {
			CacheContent.expire(table, limits);
			table.usage.set(limits);
			// Events drop from now on what they bring too many
			this.content.limitsChanged();
			table.usage.trim();
			return true;
		});
	}

	synchronized void setMessagesPerChannel(int messages) {
		this.content.call(() -> {
			this.content.messages.setLimit(messages);
			return true;
		});
	}

	synchronized <T> void setProperties(EntityType<T> type, @Nullable EntityProperties<T> properties) {
		EntityTable<T> table = ownTable(type);
		change(() -> {
			table.properties.set(properties);
			return true;
		}, () -> {
		});
	}

	private <T> EntityTable<T> ownTable(EntityType<T> type) {
		EntityType<?> wrapped = type.wrapped();
		if (wrapped != null) {
			throw new UnsupportedOperationException("What is in " + type + " is kept as " + wrapped
					+ ": change the policy, limits or properties of these");
		}
		return this.content.table(type);
	}

	/**
	 * Has somebody told which type's policy was changed, {@code null} for the global one.
	 */
	void addPolicyListener(Consumer<@Nullable EntityType<?>> listener) {
		this.policyListeners.add(listener);
	}

	private void tell(@Nullable EntityType<?> type) {
		this.policyListeners.forEach((listener) -> listener.accept(type));
	}

	/**
	 * Changes policies or properties. Meanwhile events are read as a whole, so that none
	 * is written by the policies to come of which less was read. With a store beyond a
	 * network the change may be made when nobody waits for it any more.
	 * @param made is called when it is made
	 */
	private <R> R change(Supplier<R> change, Runnable made) {
		// Who comes second knows what the other one did
		AtomicBoolean first = new AtomicBoolean();
		synchronized (this.derivedMonitor) {
			this.selections = new EventSelections(this.content, true);
		}
		try {
			R result = this.content.call(() -> {
				R changed;
				try {
					changed = change.get();
				}
				finally {
					derive();
				}
				if (!first.compareAndSet(false, true)) {
					Schedulers.boundedElastic().schedule(made);
				}
				return changed;
			});
			made.run();
			return result;
		}
		catch (CacheUnavailableException ex) {
			if (!first.compareAndSet(false, true)) {
				made.run();
			}
			throw ex;
		}
		finally {
			derive();
		}
	}

	private void derive() {
		synchronized (this.derivedMonitor) {
			this.selections = new EventSelections(this.content, false);
			EventTypes wanted = SESSION.and(this.captured);
			for (EntityTable<?> table : this.content.tables()) {
				// Others are made use of if they come
				wanted = table.policy.isOn() ? wanted.and(table.type.wanted()).and(table.needed()) : wanted;
			}
			boolean guilds = wanted.contains(EventType.GUILD_CREATE) || wanted.contains(EventType.GUILD_DELETE);
			this.wanted = guilds ? wanted.and(GUILDS) : wanted;
		}
	}

}
