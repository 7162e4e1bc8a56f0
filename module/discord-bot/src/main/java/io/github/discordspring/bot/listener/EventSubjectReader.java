package io.github.discordspring.bot.listener;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.bot.event.PublishedEvent;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.webhookevent.WebhookEvent;
import io.github.discordspring.model.webhookevent.WebhookEventBody;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Tells from annotation and parameters which events a method listens to.
 */
final class EventSubjectReader {

	private static final String MODEL = EventType.class.getPackageName().replace(".event", ".");

	private final HandlerMethods handlerMethods;

	EventSubjectReader(HandlerMethods handlerMethods) {
		this.handlerMethods = handlerMethods;
	}

	EventSubject read(HandlerCandidate candidate, DiscordEventListener annotation) {
		Subjects subjects = new Subjects(candidate.method());
		for (Class<?> eventClass : annotation.value()) {
			subjects.add(eventClass);
		}
		for (String name : annotation.names()) {
			subjects.types.add(EventType.of(this.handlerMethods.resolvePlaceholders(name).trim()));
		}
		if (subjects.isEmpty()) {
			subjects.add(eventParameter(candidate));
		}
		boolean batch = false;
		for (MethodParameter parameter : parameters(candidate)) {
			batch |= isBatch(parameter) || (!subjects.own.isEmpty() && isOwnBatch(parameter, subjects.own)
					&& !this.handlerMethods.canResolve(parameter));
		}
		return subjects.toSubject(batch);
	}

	private static List<MethodParameter> parameters(HandlerCandidate candidate) {
		Method method = candidate.method();
		List<MethodParameter> parameters = new ArrayList<>();
		for (int i = 0; i < method.getParameterCount(); i++) {
			parameters.add(new MethodParameter(method, i).withContainingClass(candidate.beanType()));
		}
		return parameters;
	}

	static boolean isBatch(MethodParameter parameter) {
		return DispatchEvent.class.isAssignableFrom(batched(parameter));
	}

	/**
	 * Tells whether a parameter takes several events of the application's at once.
	 */
	static boolean isOwnBatch(MethodParameter parameter, Collection<Class<?>> own) {
		Class<?> type = batched(parameter);
		return type != void.class && own.stream().allMatch(type::isAssignableFrom);
	}

	private static Class<?> batched(MethodParameter parameter) {
		return (parameter.getParameterType() == List.class)
				? ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass() : void.class;
	}

	private Class<?> eventParameter(HandlerCandidate candidate) {
		Method method = candidate.method();
		Class<?> found = null;
		for (MethodParameter parameter : parameters(candidate)) {
			Class<?> type = isBatch(parameter) ? batched(parameter) : parameter.getParameterType();
			if (DispatchEvent.class.isAssignableFrom(type)) {
				if (found != null) {
					throw new InvalidHandlerException(method, "has two parameters that are events",
							"Write one listener for each.");
				}
				found = type;
			}
		}
		if (found == null) {
			found = ownEventParameter(candidate);
		}
		if (found == null) {
			throw new InvalidHandlerException(method, "does not say which events it listens to",
					"Give it a parameter such as MessageCreateEvent, or name the classes in @DiscordEventListener.");
		}
		return found;
	}

	/**
	 * Without an event of Discord's it is the first parameter that is nothing else.
	 */
	private @Nullable Class<?> ownEventParameter(HandlerCandidate candidate) {
		for (MethodParameter parameter : parameters(candidate)) {
			Class<?> type = (parameter.getParameterType() == List.class) ? batched(parameter)
					: parameter.getParameterType();
			if (isOwn(type) && !this.handlerMethods.canResolve(parameter)) {
				return type;
			}
		}
		return null;
	}

	/**
	 * Tells whether something may be an event of the application's.
	 */
	private static boolean isOwn(Class<?> type) {
		if (isWebhookEvent(type)) {
			return true;
		}
		return !type.isPrimitive() && !type.isArray() && !type.isAnnotation() && type != PublishedEvent.class
				&& !type.getName().startsWith("java.") && !type.getName().startsWith(MODEL);
	}

	/**
	 * Tells whether Discord sends it over HTTP: like an event of the application's it is
	 * published in this process, comes from no shard and is selected by its class.
	 */
	private static boolean isWebhookEvent(Class<?> type) {
		return WebhookEvent.class.isAssignableFrom(type) || type == WebhookEventBody.class;
	}

	/**
	 * Gathers what was named.
	 */
	private static final class Subjects {

		private final Method method;

		private final Set<EventType> types = new LinkedHashSet<>();

		private final Set<GuildChange> changes = new LinkedHashSet<>();

		private final Set<Class<?>> own = new LinkedHashSet<>();

		Subjects(Method method) {
			this.method = method;
		}

		boolean isEmpty() {
			return this.types.isEmpty() && this.changes.isEmpty() && this.own.isEmpty();
		}

		void add(Class<?> eventClass) {
			EventType type = EventType.of(eventClass);
			GuildChange change = GuildChange.of(eventClass);
			if (type != null) {
				this.types.add(type);
			}
			else if (change != null) {
				this.changes.add(change);
			}
			else if (isOwn(eventClass)) {
				this.own.add(eventClass);
			}
			else {
				throw new InvalidHandlerException(this.method,
						"listens to " + eventClass.getSimpleName() + ", which does not say which events",
						"Take the class of one event, or name the events: "
								+ "@DiscordEventListener(names = \"SOMETHING_NEW\").");
			}
		}

		EventSubject toSubject(boolean batch) {
			return new EventSubject(List.copyOf(this.types), List.copyOf(this.changes), List.copyOf(this.own), batch);
		}

	}

}
