package io.github.discordspring.model.connection;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * The guild of an integration that comes with a linked account.
 *
 * @param id id
 * @param name name
 * @param icon hash of the icon
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#connection-object">Connection
 * object</a>
 */
@DiscordObject
public record ConnectionGuild(long id, String name, @Nullable String icon) {

}
