package io.github.discordspring.model.event;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A message was pinned or no longer is.
 *
 * @param guildId guild, 0 for direct messages
 * @param channelId channel
 * @param lastPinTimestamp when a message was pinned last
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#channel-pins-update">Channel
 * pins update</a>
 */
@DiscordObject
public record ChannelPinsUpdateEvent(long guildId, long channelId,
		@Nullable Instant lastPinTimestamp) implements DispatchEvent {

}
