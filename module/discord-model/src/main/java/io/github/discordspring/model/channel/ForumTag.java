package io.github.discordspring.model.channel;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a forum.
 *
 * @param id id
 * @param name name
 * @param moderated whether only moderators may set it
 * @param emojiId emoji of the guild, 0 if none
 * @param emojiName emoji of Unicode
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#forum-tag-object">Forum tag
 * object</a>
 */
@DiscordObject
public record ForumTag(long id, String name, boolean moderated, long emojiId, @Nullable String emojiName) {

}
