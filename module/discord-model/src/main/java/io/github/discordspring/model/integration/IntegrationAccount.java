package io.github.discordspring.model.integration;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Account of an integration.
 *
 * @param id id with the service, no snowflake
 * @param name name there
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#integration-account-object">Integration
 * account object</a>
 */
@DiscordObject
public record IntegrationAccount(String id, @Nullable String name) {

}
