package io.github.discordspring.emulator.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.discordspring.emulator.world.EmulatorClock;
import tools.jackson.databind.node.ObjectNode;

/**
 * The latest of what was sent and received. Used with the world locked.
 */
public final class TrafficLog {

	/** How many entries are kept. */
	public static final int MAXIMUM_ENTRIES = 2_000;

	/** How many bytes the payloads of all entries have at most. */
	public static final long MAXIMUM_BYTES = 16L * 1024 * 1024;

	private final EmulatorClock clock;

	private final Deque<TrafficEntry> entries = new ArrayDeque<>();

	private final List<Consumer<TrafficEntry>> listeners = new CopyOnWriteArrayList<>();

	private long number;

	private long size;

	/**
	 * Makes a log.
	 * @param clock tells the time
	 */
	public TrafficLog(EmulatorClock clock) {
		this.clock = clock;
	}

	/**
	 * Adds an entry.
	 * @param kind where it went
	 * @param size how many bytes it keeps in memory
	 * @param description writes it; called when somebody looks
	 */
	public void add(TrafficKind kind, int size, Consumer<ObjectNode> description) {
		this.number++;
		TrafficEntry entry = new TrafficEntry(this.number, this.clock.millis(), kind, size, description);
		this.entries.add(entry);
		this.size += size;
		while (this.entries.size() > MAXIMUM_ENTRIES || (this.size > MAXIMUM_BYTES && this.entries.size() > 1)) {
			this.size -= this.entries.removeFirst().size();
		}
		for (Consumer<TrafficEntry> listener : this.listeners) {
			listener.accept(entry);
		}
	}

	/**
	 * Gives what is kept.
	 * @return the latest, oldest first
	 */
	public List<TrafficEntry> entries() {
		return List.copyOf(this.entries);
	}

	/**
	 * Gives the bytes that the entries keep in memory.
	 * @return how many, up to {@link #MAXIMUM_BYTES} or the size of one entry
	 */
	public long size() {
		return this.size;
	}

	/**
	 * Forgets all entries.
	 */
	public void clear() {
		this.entries.clear();
		this.size = 0;
	}

	/**
	 * Adds somebody who learns of each entry.
	 * @param listener the listener, which must not block
	 */
	public void addListener(Consumer<TrafficEntry> listener) {
		this.listeners.add(listener);
	}

}
