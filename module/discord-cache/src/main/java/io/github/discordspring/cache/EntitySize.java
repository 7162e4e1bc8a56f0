package io.github.discordspring.cache;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.StringEnum;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what records take in the heap: headers of 12 bytes, references of 4, as where
 * there are less than 32 GB. What several records share is counted for each, constants
 * not at all.
 */
final class EntitySize {

	/** How many entities of a store are looked at. */
	private static final int SAMPLES = 64;

	private static final int HEADER = 12;

	private static final int REFERENCE = 4;

	/** What cannot be looked into. */
	private static final int OTHER = 32;

	private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {

		@Override
		protected Method[] computeValue(Class<?> type) {
			RecordComponent[] components = type.getRecordComponents();
			Method[] accessors = new Method[components.length];
			for (int i = 0; i < accessors.length; i++) {
				accessors[i] = components[i].getAccessor();
				accessors[i].trySetAccessible();
			}
			return accessors;
		}

	};

	private EntitySize() {
	}

	/**
	 * Estimates what the entities of a store take, by looking at some.
	 * @param perEntry bytes for an entry beside the entity
	 */
	static long estimate(CacheStore<?> store, int perEntry) {
		long[] sum = new long[2];
		store.forEach((parentId, id, entity) -> {
			sum[0] += of(entity) + perEntry;
			sum[1]++;
			return sum[1] < SAMPLES;
		});
		return (sum[1] > 0) ? sum[0] * store.count() / sum[1] : 0;
	}

	/**
	 * Estimates one object and what it refers to.
	 */
	static long of(@Nullable Object value) {
		if (value == null || value instanceof IntEnum || value instanceof StringEnum || value instanceof Boolean
				|| value instanceof Enum<?>) {
			return 0;
		}
		if (value instanceof String text) {
			boolean latin = text.chars().allMatch((character) -> character < 256);
			return 24 + aligned(16 + (latin ? 1L : 2L) * text.length());
		}
		if (value instanceof Snowflakes ids) {
			return ids.isEmpty() ? 0 : 16 + aligned(16 + 8L * ids.size());
		}
		if (value instanceof List<?> list) {
			long size = list.isEmpty() ? 0 : 24 + aligned(16 + (long) REFERENCE * list.size());
			for (Object element : list) {
				size += of(element);
			}
			return size;
		}
		if (value instanceof Map<?, ?> map) {
			long size = map.isEmpty() ? 0 : 48;
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				size += OTHER + of(entry.getKey()) + of(entry.getValue());
			}
			return size;
		}
		if (value instanceof Record) {
			return ofRecord(value);
		}
		return (value instanceof Number || value instanceof Instant) ? 24 : OTHER;
	}

	private static long ofRecord(Object entity) {
		long fields = HEADER;
		long others = 0;
		for (Method accessor : ACCESSORS.get(entity.getClass())) {
			Class<?> type = accessor.getReturnType();
			if (type.isPrimitive()) {
				fields += (type == long.class || type == double.class) ? 8 : (type == boolean.class) ? 1 : 4;
			}
			else {
				fields += REFERENCE;
				others += of(read(accessor, entity));
			}
		}
		return aligned(fields) + others;
	}

	private static @Nullable Object read(Method accessor, Object entity) {
		try {
			return accessor.invoke(entity);
		}
		catch (ReflectiveOperationException ex) {
			// Of a class that is not open; what it refers to is not counted then
			return null;
		}
	}

	private static long aligned(long bytes) {
		return (bytes + 7) & ~7L;
	}

}
