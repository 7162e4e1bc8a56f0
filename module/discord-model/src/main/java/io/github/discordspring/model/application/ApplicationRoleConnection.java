package io.github.discordspring.model.application;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * What an application says of a user, for roles that demand it.
 *
 * @param platformName where the user has an account, up to 50 characters
 * @param platformUsername name there, up to 100 characters
 * @param metadata values by key
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#application-role-connection-object">Application
 * role connection object</a>
 */
@DiscordObject
public record ApplicationRoleConnection(@Nullable String platformName, @Nullable String platformUsername,
		Map<String, String> metadata) {

}
