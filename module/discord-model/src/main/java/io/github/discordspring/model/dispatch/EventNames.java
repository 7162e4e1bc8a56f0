package io.github.discordspring.model.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known types of events by the bytes of their names, without making a string.
 */
final class EventNames {

	/** Power of two, and sparse: most names are found at the first place. */
	private static final int CAPACITY = 512;

	private static final @Nullable EventType[] TYPES = new @Nullable EventType[CAPACITY];

	private static final byte[][] NAMES = new byte[CAPACITY][];

	static {
		for (EventType type : EventType.values()) {
			byte[] name = type.name().getBytes(StandardCharsets.UTF_8);
			int hash = 0;
			for (byte character : name) {
				hash = hash(hash, character);
			}
			int place = place(hash);
			while (TYPES[place] != null) {
				place = (place + 1) % CAPACITY;
			}
			TYPES[place] = type;
			NAMES[place] = name;
		}
	}

	private EventNames() {
	}

	/** Adds a character to the hash of those before it, 0 at first. */
	static int hash(int hash, byte character) {
		return hash * 31 + character;
	}

	private static int place(int hash) {
		return (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (CAPACITY - 1);
	}

	static @Nullable EventType find(byte[] buffer, int start, int end, int hash) {
		for (int place = place(hash);; place = (place + 1) % CAPACITY) {
			EventType type = TYPES[place];
			if (type == null) {
				return null;
			}
			byte[] name = NAMES[place];
			if (Arrays.equals(name, 0, name.length, buffer, start, end)) {
				return type;
			}
		}
	}

}
