package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.permission.Role;

/**
 * A role was made.
 *
 * @param guildId guild
 * @param role the role
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-role-create">Guild
 * role create</a>
 */
@DiscordObject
public record GuildRoleCreateEvent(long guildId, Role role) implements DispatchEvent {

}
