package io.github.discordspring.bot.text;

import java.util.Collection;

/**
 * Says with what a command may begin. Asked for each message, so it should be quick; it
 * may answer differently each time, and differently for each guild. A bean of this type
 * replaces {@link MutableTextCommandPrefixes}, for example by one that asks a database.
 */
@FunctionalInterface
public interface TextCommandPrefixes {

	/**
	 * Gives the prefixes. The mention of the bot is one besides, where that is switched
	 * on.
	 * @param guildId the guild, 0 for a direct message
	 * @return texts such as {@code !}; an empty one lets commands begin with their name
	 */
	Collection<String> prefixes(long guildId);

}
