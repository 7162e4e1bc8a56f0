package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * What was limited.
 *
 * @param guildId guild that was asked for, 0 if absent
 * @param nonce nonce of the request
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#rate-limited-rate-limited-metadata-structures">Rate
 * limited metadata structures</a>
 */
@DiscordObject
public record RateLimitedMetadata(long guildId, @Nullable String nonce) {

}
