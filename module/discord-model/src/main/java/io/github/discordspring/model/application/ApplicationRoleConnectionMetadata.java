package io.github.discordspring.model.application;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Matches;
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
@DiscordObject(builder = true)
public record ApplicationRoleConnectionMetadata(ApplicationRoleConnectionMetadataType type,
		@Matches(value = "[a-z0-9_]{1,50}", description = "1 to 50 of a to z, 0 to 9 and _") String key,
		@Length(min = 1, max = 100) String name,
		@Nullable @Length(min = 1, max = 100) Map<String, String> nameLocalizations,
		@Length(min = 1, max = 200) String description,
		@Nullable @Length(min = 1, max = 200) Map<String, String> descriptionLocalizations) {

	/**
	 * Starts a value that guilds can demand.
	 * @return a builder without anything
	 */
	public static ApplicationRoleConnectionMetadataBuilder builder() {
		return new ApplicationRoleConnectionMetadataBuilder();
	}

}
