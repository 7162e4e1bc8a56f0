package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sent an emoji or a sound into the voice channel that the bot is in.
 *
 * @param channelId channel
 * @param guildId guild
 * @param userId user
 * @param emoji emoji that was sent
 * @param animationType how it moves
 * @param animationId which motion
 * @param soundId sound that was sent, 0 if none
 * @param soundVolume its loudness, 0 to 1
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#voice-channel-effect-send">Voice
 * channel effect send</a>
 */
@DiscordObject
public record VoiceChannelEffectSendEvent(long channelId, long guildId, long userId, @Nullable Emoji emoji,
		@Nullable VoiceChannelEffectAnimationType animationType, @Nullable Integer animationId, long soundId,
		double soundVolume) implements DispatchEvent {

}
