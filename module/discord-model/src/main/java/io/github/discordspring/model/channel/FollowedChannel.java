package io.github.discordspring.model.channel;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * What came of following an announcement channel.
 *
 * @param channelId channel that is followed
 * @param webhookId webhook that was made for it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#followed-channel-object">Followed
 * channel object</a>
 */
@DiscordObject
public record FollowedChannel(long channelId, long webhookId) {

}
