package io.github.discordspring.model.guild;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * What came of banning several users.
 *
 * @param bannedUsers users that are banned now
 * @param failedUsers users that are not
 * @see <a href= "https://docs.discord.com/developers/resources/guild#bulk-guild-ban">Bulk
 * guild ban</a>
 */
@DiscordObject
public record BulkBan(Snowflakes bannedUsers, Snowflakes failedUsers) {

}
