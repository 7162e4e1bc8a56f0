package io.github.discordspring.cache;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.StringEnum;
import org.jspecify.annotations.Nullable;

/**
 * Makes records with anything in them that Discord may send: each property absent or
 * there, texts in ASCII and not, ids, hashes and what looks like them.
 */
final class RandomRecords {

	private static final String[] TEXTS = { "", "general", "日本語", "naïve \uD83D\uDE00", "0", "175928847299117063",
			"18446744073709551616", "0123456789abcdef0123456789abcdef", "a_0123456789abcdef0123456789abcdef",
			"a_0123456789ABCDEF0123456789abcdef", "x".repeat(300), "2024-01-01T00:00:00Z" };

	private final Random random;

	/** How often a property is there, of a hundred. */
	private int density;

	RandomRecords(long seed) {
		this.random = new Random(seed);
	}

	<T> T next(Class<T> type) {
		this.density = this.random.nextInt(101);
		return record(type, 0);
	}

	private <T> T record(Class<T> type, int depth) {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = new Object[components.length];
		try {
			for (int i = 0; i < values.length; i++) {
				boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
				boolean there = components[i].getName().equals("id")
						|| (depth < 3 && this.random.nextInt(100) < this.density);
				values[i] = (nullable && !there) ? null
						: value(components[i].getType(), components[i].getGenericType(), there, depth);
			}
			return type
				.getDeclaredConstructor(
						Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
				.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(type.getName(), ex);
		}
	}

	private Object value(Class<?> type, Type generic, boolean there, int depth) throws ReflectiveOperationException {
		if (type == boolean.class || type == Boolean.class) {
			return there;
		}
		if (type == int.class || type == Integer.class) {
			return there ? (this.random.nextBoolean() ? this.random.nextInt(200) : this.random.nextInt() >>> 1) : 0;
		}
		if (type == long.class || type == Long.class) {
			return there ? 1 + (this.random.nextLong() >>> (2 + this.random.nextInt(12))) : 0L;
		}
		if (type == String.class) {
			return TEXTS[this.random.nextInt(TEXTS.length)];
		}
		if (type == Instant.class) {
			return Instant.ofEpochSecond(1_700_000_000L + this.random.nextInt(), this.random.nextInt(3) * 1_234_000L);
		}
		if (type == Snowflakes.class) {
			return Snowflakes.of(this.random.longs(there ? 1 + this.random.nextInt(3) : 0, 1, 1L << 60).toArray());
		}
		if (type == Locale.class) {
			return Locale.FRENCH;
		}
		if (type == Secret.class) {
			return new Secret(TEXTS[this.random.nextInt(TEXTS.length)]);
		}
		if (type == Map.class) {
			return Map.of();
		}
		if (type == List.class) {
			Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
			List<Object> list = new ArrayList<>();
			for (int i = there ? 1 + this.random.nextInt(3) : 0; i > 0; i--) {
				list.add(value(element, element, true, depth + 1));
			}
			return list;
		}
		if (IntEnum.class.isAssignableFrom(type)) {
			return type.getMethod("of", int.class).invoke(null, this.random.nextInt(20));
		}
		if (StringEnum.class.isAssignableFrom(type)) {
			Object[] known = ((Iterable<?>) type.getMethod("values")
				.invoke(null) instanceof java.util.Collection<?> all) ? all.toArray() : new Object[0];
			int index = this.random.nextInt(known.length + 1);
			return (index < known.length) ? known[index] : type.getMethod("of", String.class).invoke(null, "newer");
		}
		return record(type, depth + 1);
	}

}
