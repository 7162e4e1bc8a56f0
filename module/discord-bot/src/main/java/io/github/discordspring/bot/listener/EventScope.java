package io.github.discordspring.bot.listener;

/**
 * Where events come from. Guilds and direct messages have intents of their own.
 */
public enum EventScope {

	/** From guilds, from direct messages, and from neither. */
	ALL,

	/** From guilds only. */
	GUILD,

	/** Not from guilds. */
	DIRECT_MESSAGE

}
