package io.github.discordspring.autoconfigure.bot;

import io.github.discordspring.bot.listener.DerivedIntents;

/**
 * Tells intents that something needs. The gateway asks for those of all beans of this
 * type, each time a shard identifies.
 */
@FunctionalInterface
public interface DiscordIntentsContributor {

	/**
	 * Gives the intents.
	 * @return what is needed, and for what
	 */
	DerivedIntents intents();

}
