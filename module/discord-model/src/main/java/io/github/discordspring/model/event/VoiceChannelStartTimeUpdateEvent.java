package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Numeric;

/**
 * Voice started or ended in a channel.
 *
 * @param id channel
 * @param guildId guild
 * @param voiceStartTime when it started, seconds since 1970; 0 if it ended
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#voice-channel-start-time-update">Voice
 * channel start time update</a>
 */
@DiscordObject
public record VoiceChannelStartTimeUpdateEvent(long id, long guildId,
		@Numeric long voiceStartTime) implements DispatchEvent {

	@Override
	public long channelId() {
		return this.id;
	}

}
