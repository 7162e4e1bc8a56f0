package io.github.discordspring.model.presence;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Lenient;
import io.github.discordspring.model.codec.Numeric;

/**
 * When an activity began and will end.
 *
 * @param start start in milliseconds since 1970, 0 if absent
 * @param end end in milliseconds since 1970, 0 if absent
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object-activity-timestamps">Activity
 * timestamps</a>
 */
@DiscordObject
@Lenient
public record ActivityTimestamps(@Numeric long start, @Numeric long end) {

}
