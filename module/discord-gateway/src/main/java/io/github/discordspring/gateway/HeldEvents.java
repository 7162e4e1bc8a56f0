package io.github.discordspring.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Events that are kept back, in the order in which they came, found by what they say.
 */
final class HeldEvents {

	private final Set<HeldEvent> inOrder = new LinkedHashSet<>();

	private final Map<Long, Deque<HeldEvent>> byFingerprint = new HashMap<>();

	void add(HeldEvent event) {
		this.inOrder.add(event);
		this.byFingerprint.computeIfAbsent(event.fingerprint(), (key) -> new ArrayDeque<>()).addLast(event);
	}

	int size() {
		return this.inOrder.size();
	}

	/**
	 * Takes the first of those that say the same.
	 */
	@Nullable HeldEvent take(long fingerprint) {
		Deque<HeldEvent> same = this.byFingerprint.get(fingerprint);
		if (same == null) {
			return null;
		}
		HeldEvent event = same.removeFirst();
		if (same.isEmpty()) {
			this.byFingerprint.remove(fingerprint);
		}
		this.inOrder.remove(event);
		return event;
	}

	/**
	 * Takes the one that came first.
	 */
	@Nullable HeldEvent takeFirst() {
		Iterator<HeldEvent> events = this.inOrder.iterator();
		// Of those that say the same, the first is the first of all here too
		return events.hasNext() ? take(events.next().fingerprint()) : null;
	}

}
