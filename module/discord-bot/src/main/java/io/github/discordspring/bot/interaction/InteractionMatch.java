package io.github.discordspring.bot.interaction;

import java.util.Map;

import io.github.discordspring.bot.handler.HandlerMethod;

/**
 * What handles an interaction.
 *
 * @param handler the method
 * @param takesReply whether it gets an {@link InteractionReply}, and so may answer by
 * itself
 * @param ephemeral whether only the user sees the answer
 * @param defer when it is deferred
 * @param variables values of the variables in the route, by name
 */
public record InteractionMatch(HandlerMethod handler, boolean takesReply, boolean ephemeral, Defer defer,
		Map<String, String> variables) {

	/**
	 * Gives the same handler with the variables of one interaction.
	 * @param values values by name
	 * @return the match
	 */
	public InteractionMatch withVariables(Map<String, String> values) {
		return new InteractionMatch(this.handler, this.takesReply, this.ephemeral, this.defer, values);
	}

}
