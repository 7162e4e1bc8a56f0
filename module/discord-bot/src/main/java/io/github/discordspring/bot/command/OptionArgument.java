package io.github.discordspring.bot.command;

import java.util.List;

import io.github.discordspring.bot.handler.DiscordArgumentResolver.Argument;

/**
 * An argument that is made of options: of one, or of several.
 */
interface OptionArgument extends Argument {

	/**
	 * Gives the options it is made of.
	 */
	List<OptionParameter> options();

}
