package io.github.discordspring.bot.command;

import io.github.discordspring.model.application.InteractionContextType;

/**
 * Where a command can be used.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#interaction-contexts">Interaction
 * contexts</a>
 */
public enum CommandContext {

	/** In guilds. */
	GUILD(InteractionContextType.GUILD),

	/** In direct messages with the bot. */
	BOT_DM(InteractionContextType.BOT_DM),

	/**
	 * In other direct messages and in group direct messages; for commands that users
	 * install.
	 */
	PRIVATE_CHANNEL(InteractionContextType.PRIVATE_CHANNEL);

	@SuppressWarnings("ImmutableEnumChecker") // never changed
	private final InteractionContextType type;

	CommandContext(InteractionContextType type) {
		this.type = type;
	}

	InteractionContextType type() {
		return this.type;
	}

}
