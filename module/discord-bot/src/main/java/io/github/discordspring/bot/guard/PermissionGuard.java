package io.github.discordspring.bot.guard;

import java.lang.annotation.Annotation;
import java.util.function.Function;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerDeclaration;
import io.github.discordspring.bot.handler.HandlerGuard;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Permissions;

import org.springframework.context.MessageSourceResolvable;

/**
 * Refuses calls where somebody lacks a permission that annotations of a handler name.
 *
 * @param <A> the annotation
 */
abstract class PermissionGuard<A extends Annotation> implements HandlerGuard {

	private final DiscordClient client;

	private final Class<A> annotationType;

	private final Function<A, Permission[]> permissions;

	PermissionGuard(DiscordClient client, Class<A> annotationType, Function<A, Permission[]> permissions) {
		this.client = client;
		this.annotationType = annotationType;
		this.permissions = permissions;
	}

	/**
	 * Tells what is allowed where an event comes from.
	 * @throws RefusedException if that cannot be told
	 */
	abstract long allowed(EventUser user);

	/**
	 * Says what is missing.
	 */
	abstract RefusedException refusal(MessageSourceResolvable missing);

	/**
	 * Gives the guard of a handler.
	 * @param required bits of all permissions that its annotations name
	 */
	abstract HandlerGuard guard(long required);

	@Override
	public final void check(EventContext context) {
		// Which permissions, the guard of each handler knows
	}

	@Override
	public final HandlerGuard forHandler(HandlerDeclaration handler) {
		long required = 0;
		for (A annotation : handler.annotations(this.annotationType)) {
			Permission[] named = this.permissions.apply(annotation);
			if (named.length == 0) {
				throw new InvalidHandlerException(handler.method(), "requires no permission",
						"Name one in @" + this.annotationType.getSimpleName() + ", or remove it.");
			}
			required |= Permission.of(named);
		}
		return guard(required);
	}

	final void check(EventContext context, long required) {
		long missing = Permissions.missing(allowed(new EventUser(this.client, context.event())), required);
		if (missing != 0) {
			throw refusal(PermissionTexts.list(missing));
		}
	}

}
