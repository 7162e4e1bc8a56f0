package io.github.discordspring.model.connection;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.integration.IntegrationAccount;
import io.github.discordspring.model.integration.IntegrationType;

/**
 * An integration of a guild that comes with a linked account.
 *
 * @param id id, which need be no snowflake
 * @param type what kind
 * @param account the account
 * @param guild the guild
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#connection-object">Connection
 * object</a>
 */
@DiscordObject
public record ConnectionIntegration(String id, IntegrationType type, IntegrationAccount account,
		ConnectionGuild guild) {

}
