package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user who is banned.
 *
 * @param reason why
 * @param user user
 * @see <a href= "https://docs.discord.com/developers/resources/guild#ban-object">Ban
 * object</a>
 */
@DiscordObject
public record Ban(@Nullable String reason, User user) {

}
