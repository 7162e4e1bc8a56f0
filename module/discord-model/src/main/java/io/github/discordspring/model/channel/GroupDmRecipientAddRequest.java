package io.github.discordspring.model.channel;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A user to be added to a group of direct messages, who granted the application the scope
 * {@code gdm.join}.
 *
 * @param accessToken access token of the user
 * @param nick name of the user in the group
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#group-dm-add-recipient">Group DM
 * add recipient</a>
 */
@DiscordObject(builder = true)
public record GroupDmRecipientAddRequest(Secret accessToken, @Nullable String nick) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static GroupDmRecipientAddRequestBuilder builder() {
		return new GroupDmRecipientAddRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GroupDmRecipientAddRequestBuilder toBuilder() {
		return GroupDmRecipientAddRequestBuilder.from(this);
	}

}
