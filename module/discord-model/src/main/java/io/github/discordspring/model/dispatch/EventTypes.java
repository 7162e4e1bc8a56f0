package io.github.discordspring.model.dispatch;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of event types.
 */
public final class EventTypes {

	private static final EventTypes NONE = new EventTypes(0, 0, Set.of(), false);

	private static final EventTypes ALL = new EventTypes(-1, -1, Set.of(), true);

	private final long low;

	private final long high;

	/** Names of types that are not known. */
	private final Set<String> names;

	/** Whether every type that is not known is in the set. */
	private final boolean open;

	private EventTypes(long low, long high, Set<String> names, boolean open) {
		this.low = low;
		this.high = high;
		this.names = names;
		this.open = open;
	}

	/**
	 * The set without elements.
	 * @return an empty set
	 */
	public static EventTypes none() {
		return NONE;
	}

	/**
	 * The set of all types, those that are not known included.
	 * @return the full set
	 */
	public static EventTypes all() {
		return ALL;
	}

	/**
	 * Makes a set.
	 * @param types its elements
	 * @return the set
	 */
	public static EventTypes of(EventType... types) {
		return of(List.of(types));
	}

	/**
	 * Makes a set.
	 * @param types its elements
	 * @return the set
	 */
	public static EventTypes of(Collection<EventType> types) {
		long low = 0;
		long high = 0;
		Set<String> names = new HashSet<>();
		for (EventType type : types) {
			int index = type.index();
			if (index < 0) {
				names.add(type.name());
			}
			else if (index < Long.SIZE) {
				low |= 1L << index;
			}
			else {
				high |= 1L << (index - Long.SIZE);
			}
		}
		return new EventTypes(low, high, Set.copyOf(names), false);
	}

	/**
	 * Asks for a type.
	 * @param type the type
	 * @return whether it is in the set
	 */
	public boolean contains(EventType type) {
		int index = type.index();
		if (index < 0) {
			return this.open || this.names.contains(type.name());
		}
		return (((index < Long.SIZE) ? this.low >>> index : this.high >>> (index - Long.SIZE)) & 1) != 0;
	}

	/**
	 * Tells whether there are no elements.
	 * @return whether the set is empty
	 */
	public boolean isEmpty() {
		return this.low == 0 && this.high == 0 && this.names.isEmpty() && !this.open;
	}

	/**
	 * Joins two sets.
	 * @param other the other one
	 * @return the types that are in one of them
	 */
	public EventTypes and(EventTypes other) {
		if (other.isEmpty()) {
			return this;
		}
		Set<String> union = new HashSet<>(this.names);
		union.addAll(other.names);
		return new EventTypes(this.low | other.low, this.high | other.high, Set.copyOf(union), this.open || other.open);
	}

	/**
	 * Takes types away.
	 * @param other what is taken away
	 * @return the types that are in this set only
	 */
	public EventTypes without(EventTypes other) {
		Set<String> rest = new HashSet<>(this.names);
		rest.removeAll(other.names);
		return new EventTypes(this.low & ~other.low, this.high & ~other.high, Set.copyOf(rest),
				this.open && !other.open);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof EventTypes that && this.low == that.low && this.high == that.high
				&& this.open == that.open && this.names.equals(that.names));
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.low) * 31 + Long.hashCode(this.high) + this.names.hashCode();
	}

	@Override
	public String toString() {
		Set<String> text = new TreeSet<>(this.names);
		for (EventType type : EventType.values()) {
			if (contains(type)) {
				text.add(type.name());
			}
		}
		return this.open ? text + " and all that are not known" : text.toString();
	}

}
