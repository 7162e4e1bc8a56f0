package io.github.discordspring.gateway;

import java.time.Duration;

/**
 * How many commands a shard may send at a moment. What heartbeats need is not counted in.
 *
 * @param limit how many may be sent in 60 seconds at most
 * @param available how many may be sent now, 0 while the shard is not connected
 * @param next how long until one more may be sent; zero if one may be now, or if the
 * shard is not connected
 * @param waiting how many wait to be sent
 * @see <a href="https://docs.discord.com/developers/events/gateway#rate-limiting">Rate
 * limiting</a>
 */
public record CommandAllowance(int limit, int available, Duration next, int waiting) {

}
