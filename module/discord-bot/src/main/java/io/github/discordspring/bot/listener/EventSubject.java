package io.github.discordspring.bot.listener;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.model.event.EventType;

/**
 * Which events a method listens to.
 *
 * @param types events as Discord sends them
 * @param changes what Discord sends by other names
 * @param own classes of the application's events
 * @param batch whether the method takes lists of them
 */
record EventSubject(List<EventType> types, List<GuildChange> changes, List<Class<?>> own, boolean batch) {

	/**
	 * Gives everything that Discord has to send for them.
	 */
	List<EventType> wanted() {
		if (this.changes.isEmpty()) {
			return this.types;
		}
		Set<EventType> all = new LinkedHashSet<>(this.types);
		this.changes.forEach((change) -> all.addAll(change.types()));
		return List.copyOf(all);
	}

	/**
	 * Gives the classes of the events, all of which a parameter must be able to hold.
	 */
	List<Class<?>> classes() {
		List<Class<?>> classes = new ArrayList<>();
		for (EventType type : this.types) {
			classes.add(type.eventClass());
		}
		for (GuildChange change : this.changes) {
			classes.add(change.eventClass());
		}
		classes.addAll(this.own);
		return classes;
	}

	/**
	 * Names them.
	 */
	@Override
	public String toString() {
		List<String> names = new ArrayList<>();
		this.types.forEach((type) -> names.add(type.name()));
		this.changes.forEach((change) -> names.add(change.eventClass().getSimpleName()));
		this.own.forEach((eventClass) -> names.add(eventClass.getSimpleName()));
		return names.toString();
	}

}
