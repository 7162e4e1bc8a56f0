package io.github.discordspring.model.application;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A value that guilds can demand for a role.
 *
 * @param type how it is compared
 * @param key name among the values, of a to z, 0 to 9 and underscores, 1 to 50 characters
 * @param name 1 to 100 characters
 * @param nameLocalizations name by {@link io.github.discordspring.model.Locale}
 * @param description 1 to 200 characters
 * @param descriptionLocalizations description by
 * {@link io.github.discordspring.model.Locale}
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application-role-connection-metadata#application-role-connection-metadata-object">Application
 * role connection metadata object</a>
 */
@DiscordObject
public record ApplicationRoleConnectionMetadata(ApplicationRoleConnectionMetadataType type, String key, String name,
		@Nullable Map<String, String> nameLocalizations, String description,
		@Nullable Map<String, String> descriptionLocalizations) {

}
