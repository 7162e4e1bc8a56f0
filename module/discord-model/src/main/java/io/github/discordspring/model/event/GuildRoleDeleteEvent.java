package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A role was deleted.
 *
 * @param guildId guild
 * @param roleId role
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-role-delete">Guild
 * role delete</a>
 */
@DiscordObject
public record GuildRoleDeleteEvent(long guildId, long roleId) implements DispatchEvent {

}
