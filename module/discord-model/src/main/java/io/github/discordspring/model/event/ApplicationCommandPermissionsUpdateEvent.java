package io.github.discordspring.model.event;

import io.github.discordspring.model.application.GuildApplicationCommandPermissions;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * Who may use commands of the application changed in a guild.
 *
 * @param permissions all permissions of the command
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#application-command-permissions-update">Application
 * command permissions update</a>
 */
@DiscordObject
public record ApplicationCommandPermissionsUpdateEvent(
		@Inline GuildApplicationCommandPermissions permissions) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.permissions.guildId();
	}

}
