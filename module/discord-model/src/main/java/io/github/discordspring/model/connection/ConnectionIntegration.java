<<<<<<<< HEAD:module/discord-model/src/main/java/io/github/discordspring/model/integration/ConnectionIntegration.java
package io.github.discordspring.model.integration;
========
package io.github.discordspring.model.connection;
>>>>>>>> model-objects:module/discord-model/src/main/java/io/github/discordspring/model/connection/ConnectionIntegration.java

import io.github.discordspring.model.codec.DiscordObject;

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
