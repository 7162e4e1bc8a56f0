package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * The status of a voice channel changed.
 *
 * @param id channel
 * @param guildId guild
 * @param status the status, up to 500 characters; {@code null} for none
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#voice-channel-status-update">Voice
 * channel status update</a>
 */
@DiscordObject
public record VoiceChannelStatusUpdateEvent(long id, long guildId, @Nullable String status) implements DispatchEvent {

	@Override
	public long channelId() {
		return this.id;
	}

}
