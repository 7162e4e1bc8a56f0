package io.github.discordspring.model.application;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * Whether a role, user or channel may use a command.
 *
 * @param id role, user or channel; the id of the guild for everyone, the id less 1 for
 * all channels
 * @param type what the id stands for
 * @param permission whether it may
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-application-command-permissions-structure">Application
 * command permissions structure</a>
 */
@DiscordObject
public record ApplicationCommandPermissionRequest(long id, ApplicationCommandPermissionType type,
		Omittable<Boolean> permission) {

	/**
	 * Allows or forbids.
	 * @param type what the id stands for
	 * @param id role, user or channel
	 * @param permission whether it may
	 * @return the permission
	 */
	public static ApplicationCommandPermissionRequest of(ApplicationCommandPermissionType type, long id,
			boolean permission) {
		return new ApplicationCommandPermissionRequest(id, type, Omittable.of(permission));
	}

}
