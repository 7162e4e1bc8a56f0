package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Requests to join a guild.
 *
 * @param total how many there are
 * @param guildJoinRequests some of them
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#get-guild-join-requests">Get guild
 * join requests</a>
 */
@DiscordObject
public record GuildJoinRequests(int total, List<GuildJoinRequest> guildJoinRequests) {

}
