package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Webhooks of a channel changed.
 *
 * @param guildId guild
 * @param channelId channel
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#webhooks-update">Webhooks
 * update</a>
 */
@DiscordObject
public record WebhooksUpdateEvent(long guildId, long channelId) implements DispatchEvent {

}
