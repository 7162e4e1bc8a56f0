package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * Something that new members are asked to do.
 *
 * @param channelId where
 * @param actionType what
 * @param title title
 * @param description description
 * @param emoji emoji
 * @param icon hash of an icon
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#new-member-welcome">New member
 * welcome</a>
 */
@DiscordObject
public record NewMemberAction(long channelId, @Nullable NewMemberActionType actionType, String title,
		String description, @Nullable Emoji emoji, @Nullable String icon) {

}
