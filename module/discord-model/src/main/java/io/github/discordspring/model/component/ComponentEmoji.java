package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import org.jspecify.annotations.Nullable;

/**
 * Emoji of a component.
 *
 * @param id emoji of a guild or application, 0 for one of Unicode
 * @param name name, or the emoji itself
 * @param animated whether it moves
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#button">Button</a>
 */
@DiscordObject
public record ComponentEmoji(@WhenAbsent(0) long id, @Nullable String name, boolean animated) {

}
