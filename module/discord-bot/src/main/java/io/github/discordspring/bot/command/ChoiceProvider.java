package io.github.discordspring.bot.command;

import java.util.Collection;

import io.github.discordspring.model.application.ApplicationCommandOptionChoice;

/**
 * Gives the choices of an option, where they are known only when the application starts.
 * A bean of a type that {@link Option#choiceProvider()} names. For values that change
 * while it runs, or of which there are more than 25, see {@link Autocomplete}.
 */
@FunctionalInterface
public interface ChoiceProvider {

	/**
	 * Gives the choices. Called once, when all beans are there.
	 * @return up to 25 choices, of the type of the option
	 */
	Collection<ApplicationCommandOptionChoice> choices();

}
