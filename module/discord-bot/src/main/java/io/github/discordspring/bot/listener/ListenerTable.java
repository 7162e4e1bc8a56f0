package io.github.discordspring.bot.listener;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which listeners get which events. Immutable.
 */
final class ListenerTable {

	static final ListenerTable EMPTY = new ListenerTable(List.of());

	private final EventTypes types;

	private final @Nullable Row[] known = new @Nullable Row[EventType.values().size()];

	private final Map<String, Row> unknown = new HashMap<>();

	/**
	 * Makes a table.
	 * @param listeners in their order
	 */
	ListenerTable(List<Listener> listeners) {
		Set<EventType> wanted = new LinkedHashSet<>();
		listeners.forEach((listener) -> wanted.addAll(listener.types()));
		this.types = EventTypes.of(wanted);
		for (EventType type : wanted) {
			Row row = new Row(listeners, type);
			if (type.index() >= 0) {
				this.known[type.index()] = row;
			}
			else {
				this.unknown.put(type.name(), row);
			}
		}
	}

	EventTypes types() {
		return this.types;
	}

	@Nullable Row row(EventType type) {
		return (type.index() >= 0) ? this.known[type.index()] : this.unknown.get(type.name());
	}

	/**
	 * Listeners to one type of event, in their order.
	 */
	static final class Row {

		private final Listener[] inGuilds;

		private final Listener[] elsewhere;

		private final boolean raw;

		private Row(List<Listener> listeners, EventType type) {
			this.inGuilds = select(listeners, type, true);
			this.elsewhere = select(listeners, type, false);
			this.raw = listeners.stream().anyMatch((listener) -> listener.raw() && listener.types().contains(type));
		}

		private static Listener[] select(List<Listener> listeners, EventType type, boolean inGuild) {
			return listeners.stream().filter((listener) -> listener.listensTo(type, inGuild)).toArray(Listener[]::new);
		}

		Listener[] listeners(boolean inGuild) {
			return inGuild ? this.inGuilds : this.elsewhere;
		}

		/**
		 * Tells whether a listener takes the event's data as it came.
		 */
		boolean isRaw() {
			return this.raw;
		}

	}

}
