package io.github.discordspring.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.StringEnum;
import io.github.discordspring.model.codec.CodecProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which properties of the entities of a type are kept. The others read as if they were
 * absent: {@code null}, 0, {@code false}, empty. What an entity or the cache cannot do
 * without is always kept, such as ids.
 *
 * @param <T> the type of the entities
 */
public final class EntityProperties<T> {

	/** By these entities are found, and are dropped with what they belong to. */
	private static final Set<String> KEYS = Set.of("id", "guildId", "channelId", "userId", "parentId", "soundId",
			"messageId", "code", "threadMetadata", "webhookId");

	private final EntityType<T> type;

	private final Set<String> kept;

	private final MethodHandle constructor;

	/** Reads a component, or gives what stands for one that is not kept. */
	private final MethodHandle[] values;

	private EntityProperties(EntityType<T> type, Set<String> kept) {
		this.type = type;
		this.kept = kept;
		RecordComponent[] components = type.entityClass().getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		MethodHandles.Lookup lookup = MethodHandles.publicLookup();
		try {
			this.constructor = lookup.findConstructor(type.entityClass(), MethodType.methodType(void.class, types))
				.asSpreader(Object[].class, types.length)
				.asType(MethodType.methodType(Object.class, Object[].class));
			this.values = new MethodHandle[types.length];
			for (int i = 0; i < types.length; i++) {
				MethodHandle value = kept.contains(components[i].getName())
						? lookup.unreflect(components[i].getAccessor())
						: MethodHandles.dropArguments(absent(types[i]), 0, type.entityClass());
				this.values[i] = value.asType(MethodType.methodType(Object.class, Object.class));
			}
		}
		catch (IllegalAccessException | NoSuchMethodException ex) {
			throw new IllegalStateException(type.entityClass() + " is not a public record", ex);
		}
	}

	private static MethodHandle absent(Class<?> type) {
		if (type == Snowflakes.class) {
			return MethodHandles.constant(type, Snowflakes.empty());
		}
		if (type == List.class) {
			return MethodHandles.constant(type, List.of());
		}
		return (type == Map.class) ? MethodHandles.constant(type, Map.of()) : MethodHandles.zero(type);
	}

	/**
	 * Keeps some properties.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param names the properties, named as in JSON or as the record's components
	 * @return these properties, and those that are always kept
	 * @throws IllegalArgumentException if there is no such property; the message lists
	 * those there are
	 */
	public static <T> EntityProperties<T> of(EntityType<T> type, Collection<String> names) {
		Set<String> kept = new HashSet<>(required(type));
		kept.addAll(componentsOf(type, names));
		return new EntityProperties<>(type, kept);
	}

	/**
	 * Keeps all properties but some. Those that are always kept may be among them.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param names the properties, named as in JSON or as the record's components
	 * @return the other properties
	 * @throws IllegalArgumentException if there is no such property; the message lists
	 * those there are
	 */
	public static <T> EntityProperties<T> without(EntityType<T> type, Collection<String> names) {
		Set<String> kept = new HashSet<>();
		for (CodecProperty property : EntityCodecs.of(type).properties()) {
			kept.add(property.component());
		}
		kept.removeAll(componentsOf(type, names));
		kept.addAll(required(type));
		return new EntityProperties<>(type, kept);
	}

	/**
	 * Gives the components that are always kept.
	 */
	static Set<String> required(EntityType<?> type) {
		Set<String> required = new HashSet<>();
		Map<String, RecordComponent> components = new HashMap<>();
		for (RecordComponent component : type.entityClass().getRecordComponents()) {
			components.put(component.getName(), component);
		}
		for (CodecProperty property : EntityCodecs.of(type).properties()) {
			Class<?> componentType = componentOf(components, property).getType();
			boolean user = property.component().equals("user")
					&& (type == EntityType.PRESENCES || type == EntityType.BANS);
			boolean channel = property.component().equals("channel") && type == EntityType.INVITES;
			// Policies of members ask for these
			boolean judged = (property.component().equals("ownerId") && type == EntityType.GUILDS)
					|| (property.component().equals("status") && type == EntityType.PRESENCES);
			// Enumerations and texts that cannot be null take no room worth leaving out
			boolean never = property.required() || (isEnumeration(componentType) && !isNullable(components, property));
			if (user || channel || judged || never || KEYS.contains(property.component())
					|| (componentType == String.class && !isNullable(components, property))) {
				required.add(property.component());
			}
		}
		return required;
	}

	private static boolean isEnumeration(Class<?> type) {
		return IntEnum.class.isAssignableFrom(type) || StringEnum.class.isAssignableFrom(type);
	}

	private static RecordComponent componentOf(Map<String, RecordComponent> components, CodecProperty property) {
		return Objects.requireNonNull(components.get(property.component()));
	}

	private static boolean isNullable(Map<String, RecordComponent> components, CodecProperty property) {
		return componentOf(components, property).getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static Set<String> componentsOf(EntityType<?> type, Collection<String> names) {
		Set<String> components = new LinkedHashSet<>();
		for (String name : names) {
			components.add(componentOf(type, name));
		}
		return components;
	}

	static String componentOf(EntityType<?> type, String name) {
		List<String> all = new ArrayList<>();
		for (CodecProperty property : EntityCodecs.of(type).properties()) {
			if (property.name().equals(name) || property.component().equals(name)
					|| property.name().equals(name.replace('-', '_'))) {
				return property.component();
			}
			all.add(property.name());
		}
		throw new IllegalArgumentException("There is no property '" + name + "' of " + type + "; there are " + all);
	}

	/**
	 * Tells whether a property is kept.
	 * @param name its name in JSON or that of the record's component
	 * @return whether it is
	 * @throws IllegalArgumentException if there is no such property
	 */
	public boolean contains(String name) {
		return this.kept.contains(componentOf(this.type, name));
	}

	/**
	 * Lists what is kept.
	 * @return the names in JSON, in the order of the record
	 */
	public List<String> names() {
		return EntityCodecs.of(this.type)
			.properties()
			.stream()
			.filter((property) -> this.kept.contains(property.component()))
			.map(CodecProperty::name)
			.toList();
	}

	/**
	 * Makes what is kept of an entity.
	 */
	@SuppressWarnings("unchecked")
	T select(T entity) {
		Object[] selected = new Object[this.values.length];
		try {
			for (int i = 0; i < selected.length; i++) {
				selected[i] = this.values[i].invokeExact((Object) entity);
			}
			return (T) this.constructor.invokeExact(selected);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException("Some properties of " + this.type + " cannot be left out", ex);
		}
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof EntityProperties<?> properties && this.type == properties.type
				&& this.kept.equals(properties.kept);
	}

	@Override
	public int hashCode() {
		return this.kept.hashCode();
	}

	/**
	 * Lists the components of the record that are kept.
	 */
	@Override
	public String toString() {
		return this.kept.stream().sorted().toList().toString();
	}

}
