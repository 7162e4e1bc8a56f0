package io.github.discordspring.bot.handler;

/**
 * A guard of all handlers of the application: commands, components, forms, text commands
 * and listeners. It is made a bean, and can leave handlers out with
 * {@link #forHandler(HandlerDeclaration)}.
 */
@FunctionalInterface
public interface GlobalHandlerGuard extends HandlerGuard {

}
