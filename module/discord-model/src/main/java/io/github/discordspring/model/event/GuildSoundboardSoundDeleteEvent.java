package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A sound was deleted.
 *
 * @param soundId sound
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-soundboard-sound-delete">Guild
 * soundboard sound delete</a>
 */
@DiscordObject
public record GuildSoundboardSoundDeleteEvent(long soundId, long guildId) implements DispatchEvent {

}
