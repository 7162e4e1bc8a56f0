package io.github.discordspring.model.event;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * The voice server of a guild was told or changed. For connecting to voice; not to be
 * kept.
 *
 * @param token lets one connect
 * @param guildId guild
 * @param endpoint host and port; {@code null} if the server is gone and the next is to be
 * waited for
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#voice-server-update">Voice
 * server update</a>
 */
@DiscordObject
public record VoiceServerUpdateEvent(Secret token, long guildId, @Nullable String endpoint) implements DispatchEvent {

}
