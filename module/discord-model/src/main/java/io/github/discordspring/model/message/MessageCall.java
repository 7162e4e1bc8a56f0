package io.github.discordspring.model.message;

import java.time.Instant;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A call in a direct message.
 *
 * @param participants users who took part
 * @param endedTimestamp when it ended; {@code null} while it lasts
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-call-object">Message
 * call object</a>
 */
@DiscordObject
public record MessageCall(Snowflakes participants, @Nullable Instant endedTimestamp) {

}
