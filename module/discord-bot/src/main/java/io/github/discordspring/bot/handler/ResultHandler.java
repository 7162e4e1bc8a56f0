package io.github.discordspring.bot.handler;

import reactor.core.publisher.Mono;

/**
 * Does something with what a handler method returned: answers, sends. For the annotations
 * of handler methods, not for applications.
 */
public interface ResultHandler {

	/** Lets go of every result. */
	ResultHandler NONE = (context, value) -> Mono.empty();

	/**
	 * Handles a value. Called for each one where a method returns several.
	 * @param context the event that was handled
	 * @param value what was returned, or emitted by what was returned; never an empty one
	 * @return completes when that is done; its errors are those of the method
	 */
	Mono<Void> handleResult(EventContext context, Object value);

	/**
	 * Tells how many values are wanted of a method that returns several: what it returned
	 * is cancelled after these.
	 * @return the number, at least 1; by default, all are wanted
	 */
	default long limit() {
		return Long.MAX_VALUE;
	}

	/**
	 * Handles that the method failed, after the error handler was told.
	 * @param context the event that was handled
	 * @param exception what went wrong
	 * @return completes when that is done
	 */
	default Mono<Void> handleFailure(EventContext context, Throwable exception) {
		return Mono.empty();
	}

	/**
	 * Handles that the call was refused, see {@link RefusedException}.
	 * @param context the event that was handled
	 * @param text what the user is to be told, in their language
	 * @return completes when they were told, or at once where there is nobody to tell
	 */
	default Mono<Void> handleRefusal(EventContext context, String text) {
		return Mono.empty();
	}

}
