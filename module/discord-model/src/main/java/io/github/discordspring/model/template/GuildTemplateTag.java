package io.github.discordspring.model.template;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a forum in a template.
 *
 * @param id number within the template
 * @param name name
 * @param emojiId emoji of the guild, 0 if none
 * @param emojiName emoji of Unicode
 * @param moderated whether only moderators may set it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-template#guild-template-object">Guild
 * template object</a>
 */
@DiscordObject
public record GuildTemplateTag(int id, String name, long emojiId, @Nullable String emojiName, boolean moderated) {

}
