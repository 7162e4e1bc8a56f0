package io.github.discordspring.bot.guard;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerGuard;
import io.github.discordspring.bot.handler.RefusedException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;

/**
 * Sees to {@link RequiresPermissions}.
 */
@Order(-200)
final class UserPermissionGuard extends PermissionGuard<RequiresPermissions> {

	UserPermissionGuard(DiscordClient client) {
		super(client, RequiresPermissions.class, RequiresPermissions::value);
	}

	@Override
	long allowed(EventUser user) {
		return user.permissions();
	}

	@Override
	RefusedException refusal(MessageSourceResolvable missing) {
		return new RefusedException("discord.refusal.permissions", "You need this permission here: {0}.", missing);
	}

	@Override
	HandlerGuard guard(long required) {
		return new HandlerGuard() {

			@Override
			public void check(EventContext context) {
				UserPermissionGuard.this.check(context, required);
			}

			@Override
			public long requiredPermissions() {
				return required;
			}

		};
	}

}
