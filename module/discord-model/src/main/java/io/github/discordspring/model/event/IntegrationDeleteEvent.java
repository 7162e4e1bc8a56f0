package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * An integration was removed.
 *
 * @param id integration
 * @param guildId guild
 * @param applicationId its application, 0 if it is none
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#integration-delete">Integration
 * delete</a>
 */
@DiscordObject
public record IntegrationDeleteEvent(long id, long guildId, long applicationId) implements DispatchEvent {

}
