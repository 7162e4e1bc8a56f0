package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.voice.VoiceState;

/**
 * Somebody joined voice, moved, left, or was muted and the like.
 *
 * @param voiceState the state
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#voice-state-update">Voice
 * state update</a>
 */
@DiscordObject
public record VoiceStateUpdateEvent(@Inline VoiceState voiceState) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.voiceState.guildId();
	}

	@Override
	public long channelId() {
		return this.voiceState.channelId();
	}

	@Override
	public long userId() {
		return this.voiceState.userId();
	}

}
