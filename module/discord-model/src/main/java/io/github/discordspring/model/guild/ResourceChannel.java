package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * A channel with something to read for new members.
 *
 * @param channelId channel
 * @param title title
 * @param emoji emoji
 * @param icon hash of an icon
 * @param description description
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#new-member-welcome">New member
 * welcome</a>
 */
@DiscordObject
public record ResourceChannel(long channelId, String title, @Nullable Emoji emoji, @Nullable String icon,
		String description) {

}
