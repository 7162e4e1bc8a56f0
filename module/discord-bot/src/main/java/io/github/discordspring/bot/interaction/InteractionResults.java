package io.github.discordspring.bot.interaction;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.ResultHandler;
import reactor.core.publisher.Mono;

/**
 * What becomes of the results of one handling of an interaction that is not answered with
 * messages. It is made anew for each, so it may gather what it gets. Such an interaction
 * is neither deferred nor acknowledged.
 */
public interface InteractionResults extends ResultHandler {

	/**
	 * Ends the handling: nothing more comes.
	 * @param context the interaction
	 * @return completes when it is answered
	 */
	Mono<Void> complete(InteractionContext context);

	/**
	 * Handles that the handler failed: nothing is answered, unless overridden.
	 * @param context the event that was handled
	 * @param exception what went wrong
	 * @return completes when that is done
	 */
	@Override
	default Mono<Void> handleFailure(EventContext context, Throwable exception) {
		return Mono.empty();
	}

}
