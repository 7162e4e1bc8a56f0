package io.github.discordspring.model.application;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * An activity that runs.
 *
 * @param applicationId application
 * @param instanceId id, which is no snowflake
 * @param launchId launch
 * @param location where
 * @param users who is connected
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#get-application-activity-instance-activity-instance-object">Activity
 * instance object</a>
 */
@DiscordObject
public record ActivityInstance(long applicationId, String instanceId, long launchId, ActivityLocation location,
		Snowflakes users) {

}
