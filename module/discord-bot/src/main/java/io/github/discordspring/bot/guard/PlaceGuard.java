package io.github.discordspring.bot.guard;

import java.util.LinkedHashSet;
import java.util.Set;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerDeclaration;
import io.github.discordspring.bot.handler.HandlerGuard;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;

/**
 * Sees to {@link GuildOnly} and {@link DirectMessageOnly}.
 */
@Order(-400)
final class PlaceGuard implements HandlerGuard {

	@Override
	public void check(EventContext context) {
		if (context.event().guildId() == 0) {
			throw notInGuild();
		}
	}

	static RefusedException notInGuild() {
		return new RefusedException("discord.refusal.guild-only", "This can be used in servers only.");
	}

	@Override
	public @Nullable HandlerGuard forHandler(HandlerDeclaration handler) {
		boolean direct = !handler.annotations(DirectMessageOnly.class).isEmpty();
		Set<Long> allowed = null;
		for (GuildOnly annotation : handler.annotations(GuildOnly.class)) {
			if (direct) {
				throw new InvalidHandlerException(handler.method(),
						"is for guilds only and for direct messages only, and so for nobody",
						"Remove @GuildOnly or @DirectMessageOnly.");
			}
			Set<Long> named = Ids.of(handler, annotation.value());
			if (allowed == null || allowed.isEmpty()) {
				allowed = new LinkedHashSet<>(named);
			}
			else if (!named.isEmpty()) {
				allowed.retainAll(named);
				if (allowed.isEmpty()) {
					throw new InvalidHandlerException(handler.method(),
							"is for other guilds than its class, and so for none",
							"Name guilds of the class in @GuildOnly of the method.");
				}
			}
		}
		if (direct) {
			return PlaceGuard::checkDirect;
		}
		return (allowed == null || allowed.isEmpty()) ? this : inGuilds(Set.copyOf(allowed));
	}

	private static void checkDirect(EventContext context) {
		if (context.event().guildId() != 0) {
			throw new RefusedException("discord.refusal.direct-message-only",
					"This can be used in direct messages only.");
		}
	}

	private HandlerGuard inGuilds(Set<Long> guilds) {
		return (context) -> {
			check(context);
			if (!guilds.contains(context.event().guildId())) {
				throw new RefusedException("discord.refusal.guild", "This cannot be used in this server.");
			}
		};
	}

}
