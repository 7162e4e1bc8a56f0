package io.github.discordspring.bot.handler;

import org.slf4j.LoggerFactory;

/**
 * Gets the exceptions of handler methods for which there is no
 * {@link DiscordExceptionHandler}. An exception never ends a shard, nor does it keep an
 * event from the listeners that come after. A bean of this type replaces
 * {@link #logging()}.
 */
@FunctionalInterface
public interface DiscordListenerErrorHandler {

	/**
	 * Handles an exception. Called on the thread of a listener, so it may block; further
	 * events of the same order wait for it.
	 * @param exception what was thrown, or signalled by what the method returned
	 * @param context the event that was handled
	 * @param handler the method that failed
	 */
	void handleError(Throwable exception, EventContext context, HandlerMethod handler);

	/**
	 * Logs each exception as an error, with method, event and shard.
	 * @return the error handler that is used where there is no other
	 */
	static DiscordListenerErrorHandler logging() {
		return (exception, context, handler) -> LoggerFactory.getLogger(DiscordListenerErrorHandler.class)
			.error("{} failed on {} ({})", handler, context.type(),
					(context.shard() != null) ? "shard " + context.shard() : "from no shard", exception);
	}

}
