package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.permission.Role;

/**
 * A role changed.
 *
 * @param guildId guild
 * @param role the role
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-role-update">Guild
 * role update</a>
 */
@DiscordObject
public record GuildRoleUpdateEvent(long guildId, Role role) implements DispatchEvent {

}
