package io.github.discordspring.bot.guard;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerDeclaration;
import io.github.discordspring.bot.handler.HandlerGuard;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Permissions;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;

/**
 * Sees to {@link RequiresBotPermissions}.
 */
@Order(-150)
final class BotPermissionGuard implements HandlerGuard {

	private final DiscordClient client;

	BotPermissionGuard(DiscordClient client) {
		this.client = client;
	}

	@Override
	public void check(EventContext context) {
		// Which permissions, the guard of each handler knows
	}

	@Override
	public @Nullable HandlerGuard forHandler(HandlerDeclaration handler) {
		long required = 0;
		for (RequiresBotPermissions annotation : handler.annotations(RequiresBotPermissions.class)) {
			PermissionTexts.require(handler, annotation.value());
			required |= Permission.of(annotation.value());
		}
		return guard(required);
	}

	private HandlerGuard guard(long required) {
		return (context) -> {
			long missing = Permissions.missing(new EventUser(this.client, context.event()).botPermissions(), required);
			if (missing != 0) {
				throw new RefusedException("discord.refusal.bot-permissions", "I need this permission here: {0}.",
						PermissionTexts.list(missing));
			}
		};
	}

}
