package io.github.discordspring.bot.command;

import io.github.discordspring.model.application.ApplicationIntegrationType;

/**
 * For which installations of the application a command is there.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#installation-context">Installation
 * context</a>
 */
public enum CommandIntegration {

	/** The application is installed to a guild. */
	GUILD_INSTALL(ApplicationIntegrationType.GUILD_INSTALL),

	/** The application is installed to a user, who has the command everywhere. */
	USER_INSTALL(ApplicationIntegrationType.USER_INSTALL);

	@SuppressWarnings("ImmutableEnumChecker") // never changed
	private final ApplicationIntegrationType type;

	CommandIntegration(ApplicationIntegrationType type) {
		this.type = type;
	}

	ApplicationIntegrationType type() {
		return this.type;
	}

}
