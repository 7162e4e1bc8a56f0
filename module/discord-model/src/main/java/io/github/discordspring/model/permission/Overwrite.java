package io.github.discordspring.model.permission;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Permissions of a channel that differ for one role or member.
 *
 * @param id role or user
 * @param type which of the two
 * @param allow bits given
 * @param deny bits taken
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#overwrite-object">Overwrite
 * object</a>
 */
@DiscordObject
public record Overwrite(long id, OverwriteType type, long allow, long deny) {

}
