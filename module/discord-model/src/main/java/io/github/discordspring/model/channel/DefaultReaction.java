package io.github.discordspring.model.channel;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Emoji to react with.
 *
 * @param emojiId emoji of the guild, 0 if none
 * @param emojiName emoji of Unicode
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#default-reaction-object">Default
 * reaction object</a>
 */
@DiscordObject
public record DefaultReaction(long emojiId, @Nullable String emojiName) {

	/**
	 * Names an emoji of the guild.
	 * @param emojiId the emoji
	 * @return the emoji to react with
	 */
	public static DefaultReaction of(long emojiId) {
		return new DefaultReaction(emojiId, null);
	}

	/**
	 * Names an emoji of Unicode.
	 * @param emojiName the emoji
	 * @return the emoji to react with
	 */
	public static DefaultReaction of(String emojiName) {
		return new DefaultReaction(0, emojiName);
	}

}
