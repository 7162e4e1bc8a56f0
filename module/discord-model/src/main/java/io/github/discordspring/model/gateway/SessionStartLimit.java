package io.github.discordspring.model.gateway;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Numeric;

/**
 * How many sessions may be started.
 *
 * @param total in a day
 * @param remaining left of these
 * @param resetAfter milliseconds until the number is whole again
 * @param maxConcurrency lanes in which one session may be started every 5 seconds
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#session-start-limit-object">Session
 * start limit object</a>
 */
@DiscordObject
public record SessionStartLimit(int total, int remaining, @Numeric long resetAfter, int maxConcurrency) {

}
