package io.github.discordspring.bot.listener;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.MessageContent;
import io.github.discordspring.bot.handler.ResultHandler;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.UnknownEvent;
import io.github.discordspring.model.guild.Guild;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;

/**
 * Makes listeners of methods.
 */
final class ListenerReader {

	private static final Set<Class<?>> FROM_GUILDS = Set.of(Guild.class, Channel.class);

	private final HandlerMethods handlerMethods;

	private final MessageReplies replies;

	ListenerReader(HandlerMethods handlerMethods, DiscordClient client) {
		this.handlerMethods = handlerMethods;
		this.replies = new MessageReplies(client);
	}

	/**
	 * Finds all listeners.
	 * @return the listeners, in their order
	 */
	List<Listener> read() {
		List<Listener> listeners = new ArrayList<>();
		for (HandlerCandidate candidate : this.handlerMethods.candidates()) {
			DiscordEventListener annotation = candidate.annotation(DiscordEventListener.class);
			if (annotation != null) {
				listeners.add(read(candidate, annotation));
			}
		}
		listeners.sort((one, other) -> Integer.compare(one.order(), other.order()));
		return listeners;
	}

	private Listener read(HandlerCandidate candidate, DiscordEventListener annotation) {
		Method method = candidate.method();
		EventParameters parameters = new EventParameters();
		// The types must be known before a parameter can be judged, so all are seen twice
		List<EventType> types = types(candidate, annotation);
		checkScope(method, types, annotation.scope());
		HandlerMethod handler = this.handlerMethods.create(candidate,
				(parameter) -> parameters.resolve(parameter, types));
		Order order = AnnotatedElementUtils.findMergedAnnotation(method, Order.class);
		return new Listener(handler, types, annotation.scope(), annotation.content(), parameters.raw, parameters.guilds,
				(order != null) ? order.value() : Ordered.LOWEST_PRECEDENCE, results(handler, types));
	}

	private List<EventType> types(HandlerCandidate candidate, DiscordEventListener annotation) {
		Set<EventType> types = new LinkedHashSet<>();
		for (Class<? extends DispatchEvent> eventClass : annotation.value()) {
			types.add(typeOf(candidate.method(), eventClass));
		}
		for (String name : annotation.names()) {
			types.add(EventType.of(this.handlerMethods.resolvePlaceholders(name).trim()));
		}
		if (types.isEmpty()) {
			types.add(typeOf(candidate.method(), eventParameter(candidate)));
		}
		return List.copyOf(types);
	}

	private static EventType typeOf(Method method, Class<?> eventClass) {
		EventType type = EventType.of(eventClass);
		if (type == null) {
			throw new InvalidHandlerException(method,
					"listens to " + eventClass.getSimpleName() + ", which does not say which events",
					"Take the class of one event, or name the events: "
							+ "@DiscordEventListener(names = \"SOMETHING_NEW\").");
		}
		return type;
	}

	private static Class<?> eventParameter(HandlerCandidate candidate) {
		Method method = candidate.method();
		Class<?> found = null;
		for (int i = 0; i < method.getParameterCount(); i++) {
			Class<?> type = new MethodParameter(method, i).withContainingClass(candidate.beanType()).getParameterType();
			if (DispatchEvent.class.isAssignableFrom(type)) {
				if (found != null) {
					throw new InvalidHandlerException(method, "has two parameters that are events",
							"Write one listener for each.");
				}
				found = type;
			}
		}
		if (found == null) {
			throw new InvalidHandlerException(method, "does not say which events it listens to",
					"Give it a parameter such as MessageCreateEvent, or name the classes in @DiscordEventListener.");
		}
		return found;
	}

	private static void checkScope(Method method, List<EventType> types, EventScope scope) {
		for (EventType type : types) {
			boolean guild = !type.guildIntents().isEmpty();
			boolean direct = !type.directMessageIntents().isEmpty();
			if ((scope == EventScope.DIRECT_MESSAGE && guild && !direct)
					|| (scope == EventScope.GUILD && direct && !guild)) {
				throw new InvalidHandlerException(method,
						"would never be called, as " + type + " does not come from there",
						"Remove scope = " + scope + ".");
			}
		}
	}

	private ResultHandler results(HandlerMethod handler, List<EventType> types) {
		Class<?> type = handler.valueType();
		if (type == Void.class) {
			return ResultHandler.NONE;
		}
		if (MessageContent.isSupported(type) || type == Object.class) {
			if (types.equals(List.of(EventType.MESSAGE_CREATE))) {
				return this.replies;
			}
			if (type != Object.class) {
				throw new InvalidHandlerException(handler.method(),
						"returns a message, but there is nothing to reply to in " + types,
						"Send the message with the DiscordClient, and return what that returns.");
			}
		}
		else if (!handler.isAsynchronous()) {
			throw new InvalidHandlerException(handler.method(),
					"returns " + type.getSimpleName() + ", which means nothing in a listener",
					"Return void, a Mono or CompletionStage, or what can be sent as a reply.");
		}
		return ResultHandler.NONE;
	}

	/**
	 * Resolves what only listeners can take, and notes what of it is needed.
	 */
	private static final class EventParameters {

		private boolean raw;

		private boolean guilds;

		DiscordArgumentResolver.@Nullable Argument resolve(MethodParameter parameter, List<EventType> types) {
			Class<?> type = parameter.getParameterType();
			if (DispatchEvent.class.isAssignableFrom(type)) {
				checkEvent(parameter, types);
				return (context) -> context.event();
			}
			if (type == RawJson.class) {
				this.raw = true;
				return (context) -> ((Delivery) context).data();
			}
			if (FROM_GUILDS.contains((type == Optional.class) ? parameter.nested().getNestedParameterType() : type)) {
				this.guilds = true;
			}
			return null;
		}

		private static void checkEvent(MethodParameter parameter, List<EventType> types) {
			for (EventType type : types) {
				Method method = parameter.getMethod();
				if (method != null && !parameter.getParameterType().isAssignableFrom(type.eventClass())) {
					throw new InvalidHandlerException(method,
							"listens to " + type + " but takes a " + parameter.getParameterType().getSimpleName(),
							(type.eventClass() == UnknownEvent.class)
									? "This event has no class of its own: take an UnknownEvent or RawJson."
									: "Take a " + type.eventClass().getSimpleName()
											+ ", or DispatchEvent if there are several.");
				}
			}
		}

	}

}
