package io.github.discordspring.bot.guard;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.HandlerGuard;
import io.github.discordspring.bot.handler.RefusedException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;

/**
 * Sees to {@link RequiresBotPermissions}.
 */
@Order(-150)
final class BotPermissionGuard extends PermissionGuard<RequiresBotPermissions> {

	BotPermissionGuard(DiscordClient client) {
		super(client, RequiresBotPermissions.class, RequiresBotPermissions::value);
	}

	@Override
	long allowed(EventUser user) {
		return user.botPermissions();
	}

	@Override
	RefusedException refusal(MessageSourceResolvable missing) {
		return new RefusedException("discord.refusal.bot-permissions", "I need this permission here: {0}.", missing);
	}

	@Override
	HandlerGuard guard(long required) {
		return (context) -> check(context, required);
	}

}
