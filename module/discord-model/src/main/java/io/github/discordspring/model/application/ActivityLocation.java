package io.github.discordspring.model.application;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Place where an activity runs.
 *
 * @param id id of the place, which is no snowflake
 * @param kind what kind of place
 * @param channelId channel
 * @param guildId guild, 0 if in none
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#get-application-activity-instance-activity-location-object">Activity
 * location object</a>
 */
@DiscordObject
public record ActivityLocation(String id, ActivityLocationKind kind, long channelId, long guildId) {

}
