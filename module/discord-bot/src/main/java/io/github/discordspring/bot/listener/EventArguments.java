package io.github.discordspring.bot.listener;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.discordspring.bot.event.PublishedEvent;
import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.cache.AppliedEvent;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.dispatch.RetainedDispatch;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.UnknownEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;

/**
 * Resolves what only listeners can take, and notes what of it is needed. Made for one
 * method.
 */
final class EventArguments implements DiscordArgumentResolver {

	/** What is taken from the cache if the event does not surely carry it. */
	private static final List<Class<?>> CACHED = List.of(Guild.class, Channel.class, Member.class, User.class);

	private final HandlerMethods handlerMethods;

	private final EventSubject subject;

	private final boolean cache;

	private final Set<EntityType<?>> cached = new LinkedHashSet<>();

	private boolean raw;

	private boolean bytes;

	private boolean previous;

	EventArguments(HandlerMethods handlerMethods, EventSubject subject, boolean cache) {
		this.handlerMethods = handlerMethods;
		this.subject = subject;
		this.cache = cache;
	}

	ListenerNeeds needs() {
		boolean guilds = this.cached.contains(EntityType.GUILDS) || this.cached.contains(EntityType.CHANNELS);
		return new ListenerNeeds(this.raw, this.bytes, this.previous || !this.subject.changes().isEmpty(), guilds,
				Set.copyOf(this.cached));
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		if (EventSubjectReader.isBatch(parameter)) {
			checkBatch(parameter);
			return (context) -> ((Delivery) context).batch();
		}
		if (this.subject.batch() && EventSubjectReader.isOwnBatch(parameter, this.subject.own())) {
			checkBatch(parameter);
			return EventArguments::ownBatch;
		}
		Argument event = this.subject.batch() ? null : event(parameter, type);
		if (event != null) {
			return event;
		}
		if (parameter.hasParameterAnnotation(Previous.class)) {
			return previous(parameter);
		}
		if (type == RawJson.class && isFromGateway(parameter)) {
			checkAsItCame(parameter);
			this.raw = true;
			return (context) -> ((Delivery) context).data();
		}
		if (type == RetainedDispatch.class && isFromGateway(parameter)) {
			checkAsItCame(parameter);
			this.bytes = true;
			return (context) -> ((Delivery) context).bytes();
		}
		if (type == ShardId.class) {
			isFromGateway(parameter);
		}
		return payload(parameter);
	}

	private static @Nullable Object ownBatch(EventContext context) {
		List<DispatchEvent> batch = ((Delivery) context).batch();
		return (batch != null) ? batch.stream()
			.map((event) -> (event instanceof PublishedEvent published) ? published.payload() : event)
			.toList() : null;
	}

	private @Nullable Argument event(MethodParameter parameter, Class<?> type) {
		if (DispatchEvent.class.isAssignableFrom(type)) {
			checkEvent(parameter, type);
			return EventContext::event;
		}
		List<Class<?>> own = this.subject.own();
		if (own.isEmpty() || !own.stream().allMatch(type::isAssignableFrom)) {
			return null;
		}
		checkEvent(parameter, type);
		return (context) -> (context.event() instanceof PublishedEvent published) ? published.payload()
				: context.event();
	}

	private void checkEvent(MethodParameter parameter, Class<?> type) {
		for (EventType eventType : this.subject.types()) {
			if (!type.isAssignableFrom(eventType.eventClass())) {
				throw new InvalidHandlerException(method(parameter),
						"listens to " + eventType + " but takes a " + type.getSimpleName(),
						(eventType.eventClass() == UnknownEvent.class)
								? "This event has no class of its own: take an UnknownEvent or RawJson."
								: "Take a " + eventType.eventClass().getSimpleName()
										+ ", or DispatchEvent if there are several.");
			}
		}
		for (Class<?> eventClass : this.subject.classes()) {
			if (!type.isAssignableFrom(eventClass)) {
				throw new InvalidHandlerException(method(parameter),
						"listens to " + eventClass.getSimpleName() + " but takes a " + type.getSimpleName(),
						"Take a type above all of them, or write one listener for each.");
			}
		}
	}

	private void checkBatch(MethodParameter parameter) {
		Class<?> type = parameter.nested().getNestedParameterType();
		if (!this.subject.changes().isEmpty()) {
			throw new InvalidHandlerException(method(parameter),
					"takes batches of " + change() + ", which comes one at a time", "Take one event at a time.");
		}
		checkEvent(parameter, type);
	}

	/**
	 * Checks that each event is one of Discord's, not one made of what the cache knew.
	 */
	private void checkAsItCame(MethodParameter parameter) {
		if (!this.subject.changes().isEmpty()) {
			throw new InvalidHandlerException(method(parameter),
					"takes a " + parameter.getParameterType().getSimpleName() + " but listens to " + change()
							+ ", which does not come from Discord as it is",
					"Remove the parameter, or listen to "
							+ this.subject.changes().get(0).types().get(0).eventClass().getSimpleName() + ".");
		}
	}

	private String change() {
		return this.subject.changes().get(0).eventClass().getSimpleName();
	}

	/**
	 * Checks that the events come from the gateway, one at a time.
	 */
	private boolean isFromGateway(MethodParameter parameter) {
		String type = parameter.getParameterType().getSimpleName();
		if (!this.subject.own().isEmpty()) {
			throw new InvalidHandlerException(method(parameter),
					"takes a " + type + " but listens to events of your own, which come from no shard",
					"Remove the parameter.");
		}
		if (this.subject.batch()) {
			throw new InvalidHandlerException(method(parameter), "takes a " + type + " but listens to batches",
					"Take the list of events only, or one event at a time.");
		}
		return true;
	}

	private Argument previous(MethodParameter parameter) {
		isFromGateway(parameter);
		boolean optional = parameter.getParameterType() == Optional.class;
		boolean list = parameter.getParameterType() == List.class;
		Class<?> type = (optional || list) ? parameter.nested().getNestedParameterType() : parameter.getParameterType();
		if (!optional && !list && !EventPayload.mayBeNull(parameter)) {
			throw new InvalidHandlerException(method(parameter),
					"wants the previous " + type.getSimpleName() + ", which may not be known",
					"Declare the parameter as @Nullable or as Optional<" + type.getSimpleName() + ">.");
		}
		if (!this.cache) {
			throw new InvalidHandlerException(method(parameter), "wants a previous state, but there is no cache",
					"Give the DiscordClient a cache.");
		}
		this.previous = true;
		if (type == AppliedEvent.class && !list) {
			return ofPrevious(optional, (context) -> ((Delivery) context).applied());
		}
		EntityType<?> entityType = previous(parameter, entityType(type), type);
		if (list) {
			return (context) -> {
				AppliedEvent applied = ((Delivery) context).applied();
				return (applied != null) ? applied.previousAll(entityType) : List.of();
			};
		}
		return ofPrevious(optional, (context) -> {
			AppliedEvent applied = ((Delivery) context).applied();
			return (applied != null) ? applied.previous(entityType) : null;
		});
	}

	private static Argument ofPrevious(boolean optional, Argument argument) {
		return optional ? (context) -> Optional.ofNullable(argument.resolve(context)) : argument;
	}

	private EntityType<?> previous(MethodParameter parameter, @Nullable EntityType<?> entityType, Class<?> type) {
		if (entityType == null
				|| this.subject.wanted().stream().noneMatch((event) -> AppliedEvent.mayTell(event, entityType))) {
			throw new InvalidHandlerException(method(parameter),
					"wants the previous " + type.getSimpleName() + ", which " + this.subject + " does not change",
					"Take the entity that the event is about, or an AppliedEvent.");
		}
		this.cached.add(entityType);
		return entityType;
	}

	private static @Nullable EntityType<?> entityType(Class<?> type) {
		for (EntityType<?> entityType : EntityType.values()) {
			if (entityType.entityClass() == type) {
				return entityType;
			}
		}
		return null;
	}

	private @Nullable Argument payload(MethodParameter parameter) {
		if (this.subject.batch()) {
			return null;
		}
		boolean optional = parameter.getParameterType() == Optional.class;
		Class<?> type = optional ? parameter.nested().getNestedParameterType() : parameter.getParameterType();
		EventPayload payload = EventPayload.find(this.subject.classes(), type);
		if (CACHED.contains(type) && (payload == null || payload.isNullable())) {
			EntityType<?> entityType = entityType(type);
			if (entityType != null) {
				this.cached.add(entityType);
			}
			return null;
		}
		if (payload == null) {
			return converted(parameter, type, optional);
		}
		if (payload.isNullable() && !optional && !EventPayload.mayBeNull(parameter)) {
			throw new InvalidHandlerException(method(parameter),
					"wants a " + type.getSimpleName() + ", which not each " + this.subject + " has",
					"Declare the parameter as @Nullable or as Optional<" + type.getSimpleName() + ">.");
		}
		return optional ? (context) -> Optional.ofNullable(payload.resolve(context)) : payload;
	}

	/**
	 * Gives a type of the application's that is made of what the event carries.
	 */
	private @Nullable Argument converted(MethodParameter parameter, Class<?> type, boolean optional) {
		if (!HandlerMethods.isOwnType(type) || this.handlerMethods.canResolve(parameter)) {
			return null;
		}
		ConversionService service = this.handlerMethods.conversionService();
		for (Class<?> source : EventPayload.types(this.subject.classes())) {
			EventPayload payload = EventPayload.find(this.subject.classes(), source);
			if (payload != null && !optional && service.canConvert(source, type)
					&& (!payload.isNullable() || EventPayload.mayBeNull(parameter))) {
				return (context) -> {
					Object value = payload.resolve(context);
					return (value != null) ? service.convert(value, type) : null;
				};
			}
		}
		noteConvertedFromCache(service, type);
		return null;
	}

	/**
	 * What the resolver that comes last takes from the cache must be there.
	 */
	private void noteConvertedFromCache(ConversionService service, Class<?> type) {
		for (Class<?> source : CACHED) {
			EntityType<?> entityType = service.canConvert(source, type) ? entityType(source) : null;
			if (entityType != null) {
				this.cached.add(entityType);
			}
		}
	}

	private static Method method(MethodParameter parameter) {
		Method method = parameter.getMethod();
		if (method == null) {
			throw new IllegalStateException("Not the parameter of a method: " + parameter);
		}
		return method;
	}

}
