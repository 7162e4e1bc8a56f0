package io.github.discordspring.bot.handler;

import java.util.concurrent.Executor;

/**
 * Sees an event through: calls a method, or finds the one to call. For the annotations of
 * handler methods, not for applications.
 */
@FunctionalInterface
public interface EventHandler {

	/**
	 * Handles an event. Code of the application runs on the calling thread until
	 * something is awaited, and then on the executor. Throws nothing.
	 * @param context the event to handle
	 * @param executor where to go on after something that was awaited
	 * @param end called, on the executor, when all is over, if this method returned
	 * {@code false}
	 * @return whether all is over already
	 */
	boolean handle(EventContext context, Executor executor, Runnable end);

}
