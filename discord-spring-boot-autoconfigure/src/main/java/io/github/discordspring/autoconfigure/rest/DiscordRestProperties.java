package io.github.discordspring.autoconfigure.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.discordspring.autoconfigure.PropertyRule;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of calls to the HTTP API.
 *
 * @param enabled Whether there is a client of the HTTP API. Without one there are no
 * listeners, commands and shards either.
 * @param baseUrl Address of the API with its version, such as
 * http://localhost:7878/api/v10. By default, that of Discord.
 * @param rateLimits Whether calls wait for Discord's rate limits here. Turn it off where
 * the base URL leads to a proxy that keeps them.
 * @param globalLimit Number of requests in a second that the bot may make, over all
 * routes.
 * @param maxPending Number of calls that may wait for their turn; a further one fails at
 * once.
 * @param maxWait How long a call may wait for a rate limit. A call that would have to
 * wait longer fails at once.
 * @param timeout How long Discord may take to answer a request.
 * @param connectTimeout How long a connection may take to be made.
 * @param maxRetries Number of times a call that is safe to repeat is made again after a
 * connection fault or an error of the server.
 * @param retryDelay How long to wait before the first repetition; it doubles with each.
 * @param maxResponseSize Size that an answer may have.
 * @param http2 Whether HTTP/2 is spoken where the server offers it.
 * @param userAgent How the client names itself, of the form "DiscordBot (address,
 * version)". By default, this library.
 * @param headers Headers that all requests bear.
 * @param allowedMentions Comma-separated list of those whom messages may notify that do
 * not say it themselves. By default, whom Discord notifies.
 * @param proxy Proxy to connect through, such as http://proxy:3128 or
 * socks5://user:password@proxy:1080.
 * @param ssl How connections are secured.
 * @param cache Which answers are kept for a while.
 */
@ConfigurationProperties("discord.rest")
public record DiscordRestProperties(@DefaultValue("true") boolean enabled, @Nullable String baseUrl,
		@DefaultValue("true") boolean rateLimits, @DefaultValue("50") int globalLimit,
		@DefaultValue("50000") int maxPending, @DefaultValue("1m") Duration maxWait,
		@DefaultValue("30s") Duration timeout, @DefaultValue("10s") Duration connectTimeout,
		@DefaultValue("3") int maxRetries, @DefaultValue("500ms") Duration retryDelay,
		@DefaultValue("16MB") DataSize maxResponseSize, @DefaultValue("true") boolean http2, @Nullable String userAgent,
		@DefaultValue Map<String, String> headers, @DefaultValue List<AllowedMention> allowedMentions,
		@Nullable String proxy, @DefaultValue Ssl ssl, @DefaultValue Cache cache) {

	public DiscordRestProperties {
		PropertyRule.range("discord.rest.global-limit", globalLimit, 1, Integer.MAX_VALUE);
		PropertyRule.range("discord.rest.max-pending", maxPending, 1, Integer.MAX_VALUE);
		PropertyRule.range("discord.rest.max-retries", maxRetries, 0, Integer.MAX_VALUE);
		PropertyRule.positive("discord.rest.timeout", timeout);
		PropertyRule.positive("discord.rest.connect-timeout", connectTimeout);
		PropertyRule.require(!maxWait.isNegative(), "discord.rest.max-wait", maxWait, "It must be zero or more.");
		PropertyRule.require(!retryDelay.isNegative(), "discord.rest.retry-delay", retryDelay,
				"It must be zero or more.");
		PropertyRule.require(maxResponseSize.toBytes() >= 1024 && maxResponseSize.toBytes() <= Integer.MAX_VALUE,
				"discord.rest.max-response-size", maxResponseSize, "It must be from 1KB to below 2GB.");
		PropertyRule.require(userAgent == null || userAgent.startsWith("DiscordBot ("), "discord.rest.user-agent",
				userAgent, "It must be of the form \"DiscordBot (address, version)\", which more text may follow.");
		PropertyRule.require(!allowedMentions.contains(AllowedMention.NONE) || allowedMentions.size() == 1,
				"discord.rest.allowed-mentions", allowedMentions, "If it contains none, it must contain no other.");
		headers.keySet()
			.forEach((name) -> PropertyRule.require(!name.equalsIgnoreCase("Authorization"), "discord.rest.headers",
					name, "The authorization is set by discord.token."));
	}

	/**
	 * The proxy and headers may hold secrets.
	 */
	@Override
	public String toString() {
		return "DiscordRestProperties[baseUrl=" + this.baseUrl + ", globalLimit=" + this.globalLimit + ", maxWait="
				+ this.maxWait + ", timeout=" + this.timeout + "]";
	}

	/**
	 * How connections are secured.
	 *
	 * @param bundle Name of the SSL bundle for the HTTP API or a proxy of it.
	 */
	public record Ssl(@Nullable String bundle) {

	}

	/**
	 * Which answers are kept for a while.
	 *
	 * @param timeToLive How long answers to GETs are kept, by kind, such as members,
	 * channels, roles or guilds. Nothing is by default.
	 */
	public record Cache(@DefaultValue Map<String, Duration> timeToLive) {

		public Cache {
			timeToLive.forEach((kind, time) -> PropertyRule.positive("discord.rest.cache.time-to-live." + kind, time));
		}

	}

}
