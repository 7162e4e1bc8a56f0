package io.github.discordspring.bot.interaction;

import java.util.Map;
import java.util.function.Supplier;

import io.github.discordspring.bot.handler.HandlerMethod;
import org.jspecify.annotations.Nullable;

/**
 * What handles an interaction.
 *
 * @param handler the method
 * @param takesReply whether it gets an {@link InteractionReply}, and so may answer by
 * itself
 * @param ephemeral whether only the user sees the answer
 * @param defer when it is deferred
 * @param variables values of the variables in the route, by name
 * @param results makes what gets the results of one handling, or {@code null} if they are
 * messages
 * @param deferral when and how it is deferred if it is not done in time
 */
public record InteractionMatch(HandlerMethod handler, boolean takesReply, boolean ephemeral, Defer defer,
		Map<String, String> variables, @Nullable Supplier<InteractionResults> results, Deferral deferral) {

	/**
	 * Makes a match whose handler is deferred as its annotations say.
	 * @param handler the method
	 * @param takesReply whether it gets an {@link InteractionReply}, and so may answer by
	 * itself
	 * @param ephemeral whether only the user sees the answer
	 * @param defer when it is deferred
	 * @param variables values of the variables in the route, by name
	 * @param results makes what gets the results of one handling, or {@code null} if they
	 * are messages
	 * @throws io.github.discordspring.bot.handler.InvalidHandlerException if
	 * {@link AutoDefer} says what cannot be
	 */
	public InteractionMatch(HandlerMethod handler, boolean takesReply, boolean ephemeral, Defer defer,
			Map<String, String> variables, @Nullable Supplier<InteractionResults> results) {
		this(handler, takesReply, ephemeral, defer, variables, results, Deferral.of(handler.declaration()));
	}

	/**
	 * Makes a match whose handler answers with messages.
	 * @param handler the method
	 * @param takesReply whether it gets an {@link InteractionReply}, and so may answer by
	 * itself
	 * @param ephemeral whether only the user sees the answer
	 * @param defer when it is deferred
	 * @param variables values of the variables in the route, by name
	 */
	public InteractionMatch(HandlerMethod handler, boolean takesReply, boolean ephemeral, Defer defer,
			Map<String, String> variables) {
		this(handler, takesReply, ephemeral, defer, variables, null);
	}

	/**
	 * Gives the same handler with the variables of one interaction.
	 * @param values values by name
	 * @return the match
	 */
	public InteractionMatch withVariables(Map<String, String> values) {
		return new InteractionMatch(this.handler, this.takesReply, this.ephemeral, this.defer, values, this.results,
				this.deferral);
	}

	@Nullable InteractionResults newResults() {
		return (this.results != null) ? this.results.get() : null;
	}

}
