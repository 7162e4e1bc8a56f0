package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Numeric;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for of a channel.
 *
 * @param id channel
 * @param status status of the voice channel
 * @param voiceStartTime when voice started, seconds since 1970; 0 if nobody is there
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#channel-info">Channel
 * info</a>
 */
@DiscordObject
public record ChannelInfo(long id, @Nullable String status, @Numeric long voiceStartTime) {

}
