package io.github.discordspring.bot.listener;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.EventHandler;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.MessageContent;
import io.github.discordspring.bot.handler.ResultHandler;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotationUtils;

/**
 * Makes listeners of methods.
 */
final class ListenerReader {

	private final HandlerMethods handlerMethods;

	private final DiscordClient client;

	private final ListenerOptions options;

	private final Runnable onChange;

	private final EventSubjectReader subjects;

	private final MessageReplies replies;

	private final Map<String, Integer> ids = new HashMap<>();

	ListenerReader(HandlerMethods handlerMethods, DiscordClient client, ListenerOptions options, Runnable onChange) {
		this.handlerMethods = handlerMethods;
		this.client = client;
		this.options = options;
		this.onChange = onChange;
		this.subjects = new EventSubjectReader(handlerMethods);
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
		this.handlerMethods.beanFactory()
			.getBeanProvider(ListenerContributor.class)
			.orderedStream()
			.flatMap((contributor) -> contributor.listeners(this.options).stream())
			.forEach((contribution) -> listeners.add(listener(contribution)));
		listeners.sort(Comparator.comparingInt((listener) -> listener.settings().order()));
		return listeners;
	}

	private Listener read(HandlerCandidate candidate, DiscordEventListener annotation) {
		Method method = candidate.method();
		// The events must be known before a parameter can be judged, so all are seen
		// twice
		EventSubject subject = this.subjects.read(candidate, annotation);
		ListenerSettings settings = ListenerSettings.of(candidate, annotation, this.options,
				this.handlerMethods::resolvePlaceholders);
		checkScope(method, subject, annotation.scope());
		if (!subject.batch()) {
			checkNoBatches(method, annotation);
		}
		if (!subject.changes().isEmpty() && this.client.cacheIfPresent() == null) {
			throw new InvalidHandlerException(method,
					"listens to " + subject + ", which takes a cache to tell from a start or an outage",
					"Give the DiscordClient a cache, or listen to GuildCreateEvent and GuildDeleteEvent.");
		}
		EventArguments arguments = new EventArguments(this.handlerMethods, subject,
				this.client.cacheIfPresent() != null);
		HandlerMethod handler = this.handlerMethods.create(candidate, arguments,
				ListenerCondition.of(method, this.handlerMethods.resolvePlaceholders(annotation.condition()),
						subject.classes(), this.handlerMethods.beanFactory(), this.client));
		return new Listener(id(candidate, settings), handler.toString(),
				handler(handler, results(handler, subject), settings.timeout()), subject, annotation.scope(),
				annotation.content(), arguments.needs(), settings, this.onChange);
	}

	private static EventHandler handler(HandlerMethod handler, ResultHandler results, @Nullable Duration timeout) {
		return (timeout == null) ? (context, executor, end) -> handler.handle(context, results, executor, end)
				: (context, executor, end) -> handler.handle(context, results, executor, end, timeout);
	}

	private Listener listener(ListenerContributor.Contribution contribution) {
		ListenerSettings settings = new ListenerSettings(contribution.id(), true, 0, null, 0, null, 1, Duration.ZERO);
		return new Listener(contribution.id(), contribution.description(), contribution.handler(),
				new EventSubject(contribution.types(), List.of(), List.of(), false), EventScope.ALL,
				contribution.content(), new ListenerNeeds(false, false, false, contribution.guilds(), Set.of()),
				settings, this.onChange);
	}

	private String id(HandlerCandidate candidate, ListenerSettings settings) {
		boolean given = !settings.id().isEmpty();
		String id = given ? settings.id() : candidate.beanName() + "." + candidate.method().getName();
		int number = this.ids.merge(id, 1, Integer::sum);
		if (number > 1 && given) {
			throw new InvalidHandlerException(candidate.method(), "has the id '" + id + "', as another listener has",
					"Change one of the two.");
		}
		return (number > 1) ? id + "#" + number : id;
	}

	private static void checkScope(Method method, EventSubject subject, EventScope scope) {
		for (EventType type : subject.wanted()) {
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

	/**
	 * What is set for batches would have no effect.
	 */
	private static void checkNoBatches(Method method, DiscordEventListener annotation) {
		boolean size = isSet("batchSize", annotation.batchSize());
		if (size || isSet("batchWait", annotation.batchWait())) {
			String name = size ? "batchSize" : "batchWait";
			throw new InvalidHandlerException(method, "has a " + name + ", but takes one event at a time",
					"Take a List of the events, or remove " + name + ".");
		}
	}

	private static boolean isSet(String attribute, String value) {
		return !value.equals(AnnotationUtils.getDefaultValue(DiscordEventListener.class, attribute));
	}

	private ResultHandler results(HandlerMethod handler, EventSubject subject) {
		Class<?> type = handler.valueType();
		boolean replied = subject.classes().equals(List.of(EventType.MESSAGE_CREATE.eventClass())) && !subject.batch();
		if (type == Void.class) {
			// An exception method may have something to say all the same
			return replied ? this.replies : ResultHandler.NONE;
		}
		if (MessageContent.isSupported(type) || type == Object.class) {
			if (replied) {
				return this.replies;
			}
			if (type != Object.class) {
				throw new InvalidHandlerException(handler.method(),
						"returns a message, but there is nothing to reply to in " + subject,
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

}
