package io.github.discordspring.model.application;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Whether a role, a user or a channel may use a command.
 *
 * @param id role, user or channel; the guild's id stands for everyone, and the id before
 * it for all channels
 * @param type which of them
 * @param permission whether it may
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-application-command-permissions-structure">Application
 * command permissions structure</a>
 */
@DiscordObject
public record ApplicationCommandPermission(long id, ApplicationCommandPermissionType type, boolean permission) {

}
