package io.github.discordspring.bot.interaction;

import io.github.discordspring.model.interaction.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * Knows which method handles which interactions of a kind: commands, buttons.
 */
public interface InteractionHandlerMapping {

	/**
	 * Finds the handlers. Called once, when all beans are there.
	 * @return whether there are any
	 * @throws io.github.discordspring.bot.handler.InvalidHandlerException if one is
	 * declared wrongly
	 */
	boolean detectHandlers();

	/**
	 * Finds what handles an interaction. Called by any thread, and must not block.
	 * @param interaction the interaction
	 * @return the handler, or {@code null} if there is none for it here
	 */
	@Nullable InteractionMatch find(Interaction interaction);

}
