package io.github.discordspring.model.emoji;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An emoji: one of a guild or an application with an id, or one of Unicode with a name
 * alone.
 *
 * @param id id, 0 for an emoji of Unicode
 * @param name name; the emoji itself where there is no id; {@code null} in reactions with
 * an emoji that is gone
 * @param roles roles that may use it, none for all
 * @param user who made it
 * @param requireColons whether it must be wrapped in colons
 * @param managed whether an integration manages it
 * @param animated whether it moves
 * @param available whether it can be used; false after boosts were lost
 * @see <a href="https://docs.discord.com/developers/resources/emoji#emoji-object">Emoji
 * object</a>
 */
@DiscordObject
public record Emoji(@WhenAbsent(0) long id, @Nullable String name, Snowflakes roles, @Nullable User user,
		boolean requireColons, boolean managed, boolean animated, @Nullable Boolean available) {

}
