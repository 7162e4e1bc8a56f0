package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;

/**
 * Gives what every handler can get: the client, the shard, the type of the event, the
 * locale, and from the cache the guild, channel, member and user that the event is about.
 */
final class ContextArgumentResolver implements DiscordArgumentResolver {

	private final DiscordClient client;

	private final HandlerMessages messages;

	ContextArgumentResolver(DiscordClient client, HandlerMessages messages) {
		this.client = client;
		this.messages = messages;
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		if (type == DiscordClient.class) {
			return (context) -> this.client;
		}
		if (type == ShardId.class) {
			boolean nullable = Nullness.forMethodParameter(parameter) == Nullness.NULLABLE;
			return nullable ? EventContext::shard : ContextArgumentResolver::shard;
		}
		if (type == DispatchEvent.class) {
			return EventContext::event;
		}
		if (type == EventType.class) {
			return EventContext::type;
		}
		if (type == Optional.class) {
			Argument cached = entity(parameter.nested().getNestedParameterType());
			return (cached != null) ? (context) -> Optional.ofNullable(cached.resolve(context)) : null;
		}
		if (type == Locale.class) {
			return this.messages::locale;
		}
		Argument cached = entity(type);
		if (cached != null) {
			checkNullable(parameter);
		}
		return cached;
	}

	private static ShardId shard(EventContext context) {
		ShardId shard = context.shard();
		if (shard == null) {
			throw new IllegalStateException("This " + context.type() + " came over HTTP, and so from no shard: "
					+ "declare the parameter as @Nullable ShardId");
		}
		return shard;
	}

	/**
	 * Gives the guild, channel, user or member that the event is about.
	 * @return {@code null} for other types
	 */
	@Nullable Argument entity(Class<?> type) {
		if (type == Guild.class) {
			return (context) -> this.client.guild(context.event().guildId()).cached();
		}
		if (type == Channel.class) {
			return (context) -> this.client.channel(context.event().channelId()).cached();
		}
		if (type == User.class) {
			return (context) -> this.client.user(context.event().userId()).cached();
		}
		if (type == Member.class) {
			return (context) -> {
				DispatchEvent event = context.event();
				return this.client.guild(event.guildId()).cachedMember(event.userId());
			};
		}
		return null;
	}

	static void checkNullable(MethodParameter parameter) {
		Method method = parameter.getMethod();
		if (method != null && Nullness.forMethodParameter(parameter) == Nullness.NON_NULL) {
			String type = parameter.getParameterType().getSimpleName();
			throw new InvalidHandlerException(method, "wants a " + type + " from the cache, which may not hold it",
					"Declare the parameter as @Nullable or as Optional<" + type + ">.");
		}
	}

}
