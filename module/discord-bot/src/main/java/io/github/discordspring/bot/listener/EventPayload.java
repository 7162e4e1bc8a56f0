package io.github.discordspring.bot.listener;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.bot.handler.DiscordArgumentResolver.Argument;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;

/**
 * Gives what an event carries, such as the message of a MESSAGE_CREATE.
 */
final class EventPayload implements Argument {

	private static final MethodType ACCESSOR = MethodType.methodType(Object.class, DispatchEvent.class);

	private static final String MODEL = EventType.class.getPackageName().replace(".event", ".");

	private static final Set<Class<?>> NO_PAYLOAD = Set.of(EventType.class, RawJson.class, Secret.class);

	private final Map<Class<?>, MethodHandle> accessors;

	private final boolean nullable;

	private EventPayload(Map<Class<?>, MethodHandle> accessors, boolean nullable) {
		this.accessors = accessors;
		this.nullable = nullable;
	}

	/**
	 * Finds what each of some events carries once.
	 * @param events classes of the events
	 * @param type what is wanted
	 * @return what gives it, or {@code null} if not each carries exactly one
	 */
	static @Nullable EventPayload find(List<Class<?>> events, Class<?> type) {
		Map<Class<?>, MethodHandle> accessors = new HashMap<>();
		boolean nullable = false;
		for (Class<?> event : events) {
			Method accessor = accessor(event, type);
			if (accessor != null) {
				accessors.put(event, handle(accessor).asType(ACCESSOR));
				nullable |= Nullness.forMethodReturnType(accessor) == Nullness.NULLABLE;
			}
			else if (event == MessageCreateEvent.class && type == User.class) {
				accessors.put(event, author());
			}
			else {
				return null;
			}
		}
		return events.isEmpty() ? null : new EventPayload(Map.copyOf(accessors), nullable);
	}

	/**
	 * Gives the types of all that some events carry.
	 */
	static Set<Class<?>> types(List<Class<?>> events) {
		Set<Class<?>> types = new LinkedHashSet<>();
		for (Class<?> event : events) {
			if (DispatchEvent.class.isAssignableFrom(event)) {
				for (Method method : event.getDeclaredMethods()) {
					if (isPayload(method)) {
						types.add(method.getReturnType());
					}
				}
				if (event == MessageCreateEvent.class) {
					types.add(User.class);
				}
			}
		}
		return types;
	}

	private static @Nullable Method accessor(Class<?> event, Class<?> type) {
		Method found = null;
		if (type.getName().startsWith(MODEL) && DispatchEvent.class.isAssignableFrom(event)) {
			for (Method method : event.getDeclaredMethods()) {
				if (isPayload(method) && method.getReturnType() == type) {
					if (found != null) {
						return null;
					}
					found = method;
				}
			}
		}
		return found;
	}

	private static boolean isPayload(Method method) {
		Class<?> type = method.getReturnType();
		return method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers())
				&& !Modifier.isStatic(method.getModifiers()) && type.getName().startsWith(MODEL)
				&& !NO_PAYLOAD.contains(type) && !DispatchEvent.class.isAssignableFrom(type);
	}

	private static MethodHandle handle(Method accessor) {
		try {
			return MethodHandles.publicLookup().unreflect(accessor);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(accessor + " cannot be called", ex);
		}
	}

	private static MethodHandle author() {
		try {
			Method message = MessageCreateEvent.class.getMethod("message");
			Method author = message.getReturnType().getMethod("author");
			return MethodHandles.filterReturnValue(handle(message), handle(author)).asType(ACCESSOR);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Tells whether there may be none.
	 */
	boolean isNullable() {
		return this.nullable;
	}

	/**
	 * Tells whether a parameter says that it may be {@code null}.
	 */
	static boolean mayBeNull(MethodParameter parameter) {
		return Nullness.forMethodParameter(parameter) != Nullness.NON_NULL;
	}

	@Override
	public @Nullable Object resolve(EventContext context) {
		DispatchEvent event = context.event();
		MethodHandle accessor = this.accessors.get(event.getClass());
		if (accessor == null) {
			throw new IllegalStateException("Not an event of this listener: " + event.getClass());
		}
		try {
			return (Object) accessor.invokeExact(event);
		}
		catch (Throwable ex) {
			throw new IllegalStateException("The payload of " + context.type() + " cannot be read", ex);
		}
	}

}
