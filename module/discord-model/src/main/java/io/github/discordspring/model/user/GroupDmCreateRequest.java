package io.github.discordspring.model.user;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import org.jspecify.annotations.Nullable;

/**
 * A group of direct messages to be opened with users who granted the application the
 * scope {@code gdm.join}.
 *
 * @param accessTokens access tokens of the users
 * @param nicks names in the group by user
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#create-group-dm">Create group
 * DM</a>
 */
@DiscordObject(builder = true)
public record GroupDmCreateRequest(@Count(min = 1, unique = true) List<Secret> accessTokens,
		@Nullable Map<Long, String> nicks) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static GroupDmCreateRequestBuilder builder() {
		return new GroupDmCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GroupDmCreateRequestBuilder toBuilder() {
		return GroupDmCreateRequestBuilder.from(this);
	}

}
