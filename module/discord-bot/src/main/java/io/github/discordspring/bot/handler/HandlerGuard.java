package io.github.discordspring.bot.handler;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a handler may be called. Guards of handlers are named with
 * {@link Guarded}, directly or in annotations of one's own; a bean that is a
 * {@link GlobalHandlerGuard} guards all handlers.
 * <p>
 * Guards are asked before the arguments are resolved, in their {@code @Order} (0 where
 * there is none), on a thread that may block. Those that come with the library ask for
 * the place first (-400), then for owners (-300), permissions (-200), roles (-100), and
 * limits last (1000), so that a refused call does not count.
 */
@FunctionalInterface
public interface HandlerGuard {

	/**
	 * Refuses a call by throwing.
	 * @param context the event to be handled
	 * @throws RefusedException if the handler may not be called; its message is for the
	 * user
	 */
	void check(EventContext context);

	/**
	 * Gives the guard for one handler. Called once for each, when the application starts.
	 * @param handler the handler, whose annotations may say more
	 * @return by default this one; {@code null} if the handler needs none
	 * @throws InvalidHandlerException if what its annotations say is wrong
	 */
	default @Nullable HandlerGuard forHandler(HandlerDeclaration handler) {
		return this;
	}

	/**
	 * Tells which permissions of the user this guard requires in any case. A command that
	 * does not say whom Discord shows it is shown to members with these.
	 * @return bits of the permissions, 0 for none
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#permissions">Permissions
	 * of commands</a>
	 */
	default long requiredPermissions() {
		return 0;
	}

}
