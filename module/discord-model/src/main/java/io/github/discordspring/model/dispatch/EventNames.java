package io.github.discordspring.model.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known types of events by the bytes of their names, without making a string.
 */
final class EventNames {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long FACTOR = 0x9E3779B97F4A7C15L;

	/** Power of two, and sparse: most names are found at the first place. */
	private static final int CAPACITY = 512;

	private static final @Nullable EventType[] TYPES = new @Nullable EventType[CAPACITY];

	private static final byte[][] NAMES = new byte[CAPACITY][];

	static {
		for (EventType type : EventType.values()) {
			byte[] name = type.name().getBytes(StandardCharsets.UTF_8);
			int place = place(name, 0, name.length);
			while (TYPES[place] != null) {
				place = (place + 1) % CAPACITY;
			}
			TYPES[place] = type;
			NAMES[place] = name;
		}
	}

	private EventNames() {
	}

	/** Depends on the first eight bytes, the last eight and the length. */
	private static int place(byte[] bytes, int start, int end) {
		int length = end - start;
		long hash = length;
		if (length >= Long.BYTES) {
			hash += (long) LONGS.get(bytes, start) * 31 + (long) LONGS.get(bytes, end - Long.BYTES);
		}
		else {
			for (int i = start; i < end; i++) {
				hash = hash * 31 + bytes[i];
			}
		}
		return (int) ((hash * FACTOR) >>> 40) & (CAPACITY - 1);
	}

	/**
	 * Finds a type.
	 * @return {@code null} if it is not known
	 */
	static @Nullable EventType find(byte[] buffer, int start, int end) {
		for (int place = place(buffer, start, end);; place = (place + 1) % CAPACITY) {
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
