package io.github.discordspring.model.user;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * What the application tells about a user, for roles that ask for it.
 *
 * @param platformName name of the platform, up to 50 characters
 * @param platformUsername the user's name there, up to 100 characters
 * @param metadata values by key, up to 5, each 1 to 100 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#update-current-user-application-role-connection">Update
 * current user application role connection</a>
 */
@DiscordObject(builder = true)
public record ApplicationRoleConnectionModifyRequest(@Length(max = 50) @Nullable String platformName,
		@Length(max = 100) @Nullable String platformUsername,
		@Count(max = 5) @Length(min = 1, max = 100) @Nullable Map<String, String> metadata) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static ApplicationRoleConnectionModifyRequestBuilder builder() {
		return new ApplicationRoleConnectionModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationRoleConnectionModifyRequestBuilder toBuilder() {
		return ApplicationRoleConnectionModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		UserRules.checkKeys(this.metadata, faults);
	}

}
