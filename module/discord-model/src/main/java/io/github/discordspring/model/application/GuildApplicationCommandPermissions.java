package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Who may use a command, or all commands of an application, in a guild.
 *
 * @param id command, or the application for all its commands that have no permissions of
 * their own
 * @param applicationId application
 * @param guildId guild
 * @param permissions up to 100
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-guild-application-command-permissions-structure">Guild
 * application command permissions structure</a>
 */
@DiscordObject
public record GuildApplicationCommandPermissions(long id, long applicationId, long guildId,
		List<ApplicationCommandPermission> permissions) {

}
