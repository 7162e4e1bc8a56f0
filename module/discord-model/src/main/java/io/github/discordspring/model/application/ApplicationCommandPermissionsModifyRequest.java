package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;

/**
 * Who may use a command in a guild; it takes the place of what was there. Needs a Bearer
 * token of a user, not that of a bot.
 *
 * @param permissions up to 100
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#edit-application-command-permissions">Edit
 * application command permissions</a>
 */
@DiscordObject(builder = true)
public record ApplicationCommandPermissionsModifyRequest(
		@Count(max = 100) List<ApplicationCommandPermissionRequest> permissions) {

	/**
	 * Starts one.
	 * @return a builder
	 */
	public static ApplicationCommandPermissionsModifyRequestBuilder builder() {
		return new ApplicationCommandPermissionsModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationCommandPermissionsModifyRequestBuilder toBuilder() {
		return ApplicationCommandPermissionsModifyRequestBuilder.from(this);
	}

}
