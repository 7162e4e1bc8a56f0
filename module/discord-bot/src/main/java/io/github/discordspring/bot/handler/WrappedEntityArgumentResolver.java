package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;
import java.util.Optional;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.event.DispatchEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;

/**
 * Gives handlers entities of the application's own from the cache: those around the
 * guild, channel, user or member that the event is about.
 *
 * @see EntityType#wrap(EntityType, String, Class, java.util.function.Function)
 */
public final class WrappedEntityArgumentResolver implements DiscordArgumentResolver {

	private final DiscordCache cache;

	/**
	 * Makes a resolver.
	 * @param cache where entities are, and which types of one's own there are
	 */
	public WrappedEntityArgumentResolver(DiscordCache cache) {
		this.cache = cache;
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		boolean optional = parameter.getParameterType() == Optional.class;
		Class<?> entityClass = optional ? parameter.nested().getNestedParameterType() : parameter.getParameterType();
		EntityType<?> type = this.cache.wrapped(entityClass);
		if (type == null) {
			return null;
		}
		Argument cached = cached(parameter, this.cache.entities(type), type.wrapped());
		if (optional) {
			return (context) -> Optional.ofNullable(cached.resolve(context));
		}
		checkNullable(parameter);
		return cached;
	}

	private static Argument cached(MethodParameter parameter, EntityCache<?> entities,
			@Nullable EntityType<?> wrapped) {
		if (EntityType.GUILDS.equals(wrapped)) {
			return (context) -> entities.get(context.event().guildId());
		}
		if (EntityType.CHANNELS.equals(wrapped)) {
			return (context) -> entities.get(context.event().channelId());
		}
		if (EntityType.USERS.equals(wrapped)) {
			return (context) -> entities.get(context.event().userId());
		}
		if (EntityType.MEMBERS.equals(wrapped) || EntityType.PRESENCES.equals(wrapped)
				|| EntityType.VOICE_STATES.equals(wrapped)) {
			return (context) -> {
				DispatchEvent event = context.event();
				return entities.get(event.guildId(), event.userId());
			};
		}
		throw new InvalidHandlerException(
				method(parameter), "wants a " + parameter.getParameterType().getSimpleName()
						+ ", but an event does not tell which of " + wrapped + " is meant",
				"Take the event as a parameter and look it up in DiscordCache.");
	}

	private static void checkNullable(MethodParameter parameter) {
		if (Nullness.forMethodParameter(parameter) == Nullness.NON_NULL) {
			String type = parameter.getParameterType().getSimpleName();
			throw new InvalidHandlerException(method(parameter),
					"wants a " + type + " from the cache, which may not hold it",
					"Declare the parameter as @Nullable or as Optional<" + type + ">.");
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
