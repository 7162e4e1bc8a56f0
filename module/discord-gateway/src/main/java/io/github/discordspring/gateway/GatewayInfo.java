package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;

import io.github.discordspring.model.gateway.GatewayBot;
import io.github.discordspring.model.gateway.SessionStartLimit;

/**
 * Where to connect to, and how many sessions may be started.
 *
 * @param url address without query
 * @param shards recommended number of shards
 * @param sessionStartTotal sessions that may be started in a day
 * @param sessionStartRemaining what is left of these
 * @param sessionStartResetAfter how long until the number is whole again
 * @param maxConcurrency lanes in which one session may be started every 5 seconds
 * @see <a href="https://docs.discord.com/developers/events/gateway#get-gateway-bot">Get
 * gateway bot</a>
 */
public record GatewayInfo(URI url, int shards, int sessionStartTotal, int sessionStartRemaining,
		Duration sessionStartResetAfter, int maxConcurrency) {

	/**
	 * Checks the numbers.
	 * @throws IllegalArgumentException if there are no shards or no lanes
	 */
	public GatewayInfo {
		if (shards < 1 || maxConcurrency < 1) {
			throw new IllegalArgumentException("There must be at least one shard and one lane: shards=" + shards
					+ ", max_concurrency=" + maxConcurrency);
		}
	}

	/**
	 * Takes Discord's answer.
	 * @param response answer to {@code GET /gateway/bot}
	 * @return the same as this type
	 */
	public static GatewayInfo of(GatewayBot response) {
		SessionStartLimit limit = response.sessionStartLimit();
		return new GatewayInfo(URI.create(response.url()), response.shards(), limit.total(), limit.remaining(),
				Duration.ofMillis(limit.resetAfter()), limit.maxConcurrency());
	}

}
