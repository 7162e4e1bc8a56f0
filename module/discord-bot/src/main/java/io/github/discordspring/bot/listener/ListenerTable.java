package io.github.discordspring.bot.listener;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which listeners get which events. Does not change.
 */
final class ListenerTable {

	private final EventTypes types;

	private final @Nullable ListenerRow[] known = new @Nullable ListenerRow[EventType.values().size()];

	private final Map<String, ListenerRow> unknown = new HashMap<>();

	private final List<Listener> own;

	private final ListenerRow.Places places;

	private final Map<Class<?>, ListenerRow> byOwnClass = new ConcurrentHashMap<>();

	/**
	 * Makes a table.
	 * @param listeners in their order
	 * @param places where events wait for them
	 */
	ListenerTable(List<Listener> listeners, ListenerRow.Places places) {
		Set<EventType> wanted = new LinkedHashSet<>();
		this.own = new ArrayList<>();
		for (Listener listener : listeners) {
			wanted.addAll(listener.eventTypes());
			if (!listener.subject().own().isEmpty()) {
				this.own.add(listener);
			}
		}
		this.types = EventTypes.of(wanted);
		this.places = places;
		for (EventType type : wanted) {
			ListenerRow row = ListenerRow.of(type, listeners, places);
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

	@Nullable ListenerRow row(EventType type) {
		return (type.index() >= 0) ? this.known[type.index()] : this.unknown.get(type.name());
	}

	/**
	 * Gives the listeners to an event of the application's.
	 */
	ListenerRow row(Class<?> ownClass) {
		return this.byOwnClass.computeIfAbsent(ownClass, (type) -> ListenerRow.ofEvents(this.own.stream()
			.filter((listener) -> listener.subject().own().stream().anyMatch((own) -> own.isAssignableFrom(type)))
			.toList(), this.places));
	}

}
