package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A request over the gateway was refused, since there were too many.
 *
 * @param opcode operation that was refused
 * @param retryAfter seconds until it may be repeated
 * @param meta what was limited
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#rate-limited">Rate
 * limited</a>
 */
@DiscordObject
public record RateLimitedEvent(int opcode, double retryAfter,
		@Nullable RateLimitedMetadata meta) implements DispatchEvent {

	@Override
	public long guildId() {
		return (this.meta != null) ? this.meta.guildId() : 0;
	}

}
