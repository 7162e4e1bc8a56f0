package io.github.discordspring.bot.listener;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.bot.handler.EventHandler;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Intent;
import org.jspecify.annotations.Nullable;

/**
 * What listens: a method, or something that finds the method to call.
 */
final class Listener implements RegisteredListener {

	private static final Set<EventType> MESSAGES = Set.of(EventType.MESSAGE_CREATE, EventType.MESSAGE_UPDATE);

	private final String id;

	private final String description;

	private final EventHandler handler;

	private final EventSubject subject;

	private final EventScope scope;

	private final boolean content;

	private final ListenerNeeds needs;

	private final ListenerSettings settings;

	private final @Nullable ConcurrencyLimit limit;

	private final Runnable onChange;

	private volatile boolean running;

	Listener(String id, String description, EventHandler handler, EventSubject subject, EventScope scope,
			boolean content, ListenerNeeds needs, ListenerSettings settings, Runnable onChange) {
		this.id = id;
		this.description = description;
		this.handler = handler;
		this.subject = subject;
		this.scope = scope;
		this.content = content;
		this.needs = needs;
		this.settings = settings;
		this.onChange = onChange;
		this.running = settings.autoStartup();
		this.limit = (settings.concurrency() > 0) ? new ConcurrencyLimit(settings.concurrency()) : null;
	}

	EventHandler handler() {
		return this.handler;
	}

	EventSubject subject() {
		return this.subject;
	}

	ListenerNeeds needs() {
		return this.needs;
	}

	ListenerSettings settings() {
		return this.settings;
	}

	/**
	 * Gives how often it may be at work at the same time.
	 */
	@Nullable ConcurrencyLimit limit() {
		return this.limit;
	}

	boolean isInScope(boolean inGuild) {
		return switch (this.scope) {
			case ALL -> true;
			case GUILD -> inGuild;
			case DIRECT_MESSAGE -> !inGuild;
		};
	}

	/**
	 * Adds the intents it needs.
	 */
	void addTo(DerivedIntents.Collector intents) {
		EnumSet<Intent> others = EnumSet.noneOf(Intent.class);
		if (this.content) {
			others.add(Intent.MESSAGE_CONTENT);
		}
		if (this.needs.guilds()) {
			others.add(Intent.GUILDS);
		}
		intents.add(this.subject.wanted(), this.scope, this.description).add(others, this.description);
	}

	/**
	 * Tells whether it listens to messages but will find most of them empty.
	 */
	boolean lacksContent() {
		if (this.content || this.scope == EventScope.DIRECT_MESSAGE) {
			return false;
		}
		for (EventType type : this.subject.types()) {
			if (MESSAGES.contains(type)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public String description() {
		return this.description;
	}

	@Override
	public List<EventType> eventTypes() {
		return this.subject.wanted();
	}

	@Override
	public List<Class<?>> eventClasses() {
		return this.subject.own();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public void start() {
		set(true);
	}

	@Override
	public void stop() {
		set(false);
	}

	private void set(boolean value) {
		if (this.running != value) {
			this.running = value;
			this.onChange.run();
		}
	}

	@Override
	public String toString() {
		return this.description;
	}

}
