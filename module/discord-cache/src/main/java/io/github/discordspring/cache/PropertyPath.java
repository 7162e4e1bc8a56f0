package io.github.discordspring.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.StringEnum;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.CodecProperty;
import org.jspecify.annotations.Nullable;

/**
 * The way to a property of an entity, and the one form in which its values are compared:
 * whole numbers as {@code Long}, fractions as {@code Double}, enumerations as what
 * Discord writes, times as {@code Instant}.
 */
final class PropertyPath {

	private final String path;

	private final MethodHandle[] accessors;

	/** Class of the value, of what is within a list for lists. */
	private final Class<?> valueClass;

	private PropertyPath(String path, List<MethodHandle> accessors, Class<?> valueClass) {
		this.path = path;
		this.accessors = accessors.toArray(MethodHandle[]::new);
		this.valueClass = valueClass;
	}

	static PropertyPath of(EntityType<?> type, String path) {
		List<MethodHandle> accessors = new ArrayList<>();
		StringBuilder names = new StringBuilder();
		Class<?> current = type.entityClass();
		Codec<?> codec = EntityCodecs.of(type);
		String[] parts = path.split("\\.", -1);
		for (int i = 0; i < parts.length; i++) {
			if (codec == null || codec.properties().isEmpty()) {
				throw new IllegalArgumentException("There is nothing to compare in '" + names + "' of " + type
						+ ", so there is no '" + path + "'");
			}
			CodecProperty property = find(codec, parts[i], type);
			RecordComponent component = component(current, property.component());
			names.append((i > 0) ? "." : "").append(property.name());
			accessors.add(accessor(component));
			current = component.getType();
			codec = (current == List.class) ? null : property.codec();
		}
		return new PropertyPath(names.toString(), accessors, MethodType.methodType(current).wrap().returnType());
	}

	private static CodecProperty find(Codec<?> codec, String name, EntityType<?> type) {
		List<String> all = new ArrayList<>();
		for (CodecProperty property : codec.properties()) {
			if (property.inlined() == null && (property.name().equals(name) || property.component().equals(name))) {
				return property;
			}
			all.add(property.name());
		}
		throw new IllegalArgumentException("There is no property '" + name + "' of " + type + "; there are " + all);
	}

	private static RecordComponent component(Class<?> record, String name) {
		for (RecordComponent component : record.getRecordComponents()) {
			if (component.getName().equals(name)) {
				return component;
			}
		}
		throw new IllegalStateException(record + " has no component " + name);
	}

	private static MethodHandle accessor(RecordComponent component) {
		try {
			return MethodHandles.publicLookup()
				.unreflect(component.getAccessor())
				.asType(MethodType.methodType(Object.class, Object.class));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(component + " is not public", ex);
		}
	}

	/**
	 * Reads the property.
	 * @return its value in the form in which it is compared, {@code null} if it or an
	 * object on the way is absent; so is an id that is 0
	 */
	@Nullable Object get(Object entity) {
		Object value = entity;
		for (MethodHandle accessor : this.accessors) {
			value = invoke(accessor, value);
			if (value == null) {
				return null;
			}
		}
		return normalized(value);
	}

	private static @Nullable Object invoke(MethodHandle accessor, Object target) {
		try {
			return accessor.invokeExact(target);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException("A property cannot be read", ex);
		}
	}

	private static Object normalized(Object value) {
		if (value instanceof Integer number) {
			return number.longValue();
		}
		if (value instanceof Float number) {
			return number.doubleValue();
		}
		if (value instanceof IntEnum element) {
			return (long) element.value();
		}
		return (value instanceof StringEnum element) ? element.value() : value;
	}

	/**
	 * Checks a value that is to be compared with the property.
	 * @return the value in the form in which it is compared
	 * @throws IllegalArgumentException if it is of another kind
	 */
	Object value(Object value) {
		Object normalized = normalized(value);
		Object converted = convert(normalized);
		if (converted == null) {
			throw new IllegalArgumentException(
					"Property '" + this.path + "' cannot be compared with " + value.getClass().getSimpleName() + " '"
							+ value + "': it is of type " + this.valueClass.getSimpleName());
		}
		return converted;
	}

	private @Nullable Object convert(Object value) {
		Class<?> kind = this.valueClass;
		if (kind == List.class) {
			return value;
		}
		if (kind == Boolean.class) {
			return (value instanceof Boolean) ? value : null;
		}
		if (kind == Double.class || kind == Float.class) {
			return (value instanceof Number number) ? (Object) number.doubleValue() : null;
		}
		if (kind == Instant.class) {
			return (value instanceof String text) ? instant(text) : (value instanceof Instant) ? value : null;
		}
		if (kind == String.class || StringEnum.class.isAssignableFrom(kind)) {
			return (value instanceof String) ? value : null;
		}
		if (Number.class.isAssignableFrom(kind) || kind == Snowflakes.class || IntEnum.class.isAssignableFrom(kind)) {
			return (value instanceof String text) ? number(text) : (value instanceof Long) ? value : null;
		}
		return null;
	}

	private static @Nullable Object instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Object number(String text) {
		try {
			return text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/**
	 * Tells whether a comparison means something for the property.
	 */
	boolean allows(Comparison comparison) {
		Class<?> kind = this.valueClass;
		boolean text = kind == String.class;
		boolean several = kind == List.class || kind == Snowflakes.class;
		return switch (comparison) {
			case IS -> !several && (isNumber(kind) || text || kind == Boolean.class || kind == Instant.class
					|| StringEnum.class.isAssignableFrom(kind) || IntEnum.class.isAssignableFrom(kind));
			case LESS_THAN, AT_MOST, GREATER_THAN, AT_LEAST -> isNumber(kind) || text || kind == Instant.class;
			case CONTAINS -> several || text;
			case STARTS_WITH, ENDS_WITH -> text;
			case HAS_BITS -> kind == Long.class || kind == Integer.class;
			case ABSENT -> true;
		};
	}

	private static boolean isNumber(Class<?> kind) {
		return Number.class.isAssignableFrom(kind);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PropertyPath that && this.path.equals(that.path);
	}

	@Override
	public int hashCode() {
		return this.path.hashCode();
	}

	/**
	 * Gives the path by the names in JSON.
	 */
	@Override
	public String toString() {
		return this.path;
	}

}
