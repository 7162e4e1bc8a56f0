package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.integration.Integration;

/**
 * An integration was added.
 *
 * @param integration the integration, without its user
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#integration-create">Integration
 * create</a>
 */
@DiscordObject
public record IntegrationCreateEvent(@Inline Integration integration, long guildId) implements DispatchEvent {

}
