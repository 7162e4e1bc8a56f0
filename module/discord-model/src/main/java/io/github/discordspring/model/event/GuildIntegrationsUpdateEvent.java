package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Integrations of a guild changed.
 *
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-integrations-update">Guild
 * integrations update</a>
 */
@DiscordObject
public record GuildIntegrationsUpdateEvent(long guildId) implements DispatchEvent {

}
