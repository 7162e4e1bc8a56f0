package io.github.discordspring.autoconfigure.rest;

import java.time.Duration;

import io.github.discordspring.autoconfigure.PropertyRule;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of calls to the HTTP API.
 *
 * @param baseUrl Address of the API with its version, such as
 * http://localhost:7878/api/v10. By default, that of Discord.
 * @param globalLimit Number of requests in a second that the bot may make, over all
 * routes.
 * @param maxPending Number of calls that may wait for their turn; a further one fails at
 * once.
 * @param maxWait How long a call may wait for a rate limit. A call that would have to
 * wait longer fails at once.
 * @param timeout How long Discord may take to answer a request.
 * @param maxRetries Number of times a call that is safe to repeat is made again after a
 * connection fault or an error of the server.
 * @param retryDelay How long to wait before the first repetition; it doubles with each.
 * @param maxResponseSize Size that an answer may have.
 */
@ConfigurationProperties("discord.rest")
public record DiscordRestProperties(@Nullable String baseUrl, @DefaultValue("50") int globalLimit,
		@DefaultValue("50000") int maxPending, @DefaultValue("1m") Duration maxWait,
		@DefaultValue("30s") Duration timeout, @DefaultValue("3") int maxRetries,
		@DefaultValue("500ms") Duration retryDelay, @DefaultValue("16MB") DataSize maxResponseSize) {

	public DiscordRestProperties {
		PropertyRule.range("discord.rest.global-limit", globalLimit, 1, Integer.MAX_VALUE);
		PropertyRule.range("discord.rest.max-pending", maxPending, 1, Integer.MAX_VALUE);
		PropertyRule.range("discord.rest.max-retries", maxRetries, 0, Integer.MAX_VALUE);
		PropertyRule.positive("discord.rest.timeout", timeout);
		PropertyRule.require(!maxWait.isNegative(), "discord.rest.max-wait", maxWait, "It must be zero or more.");
		PropertyRule.require(!retryDelay.isNegative(), "discord.rest.retry-delay", retryDelay,
				"It must be zero or more.");
		PropertyRule.require(maxResponseSize.toBytes() >= 1024 && maxResponseSize.toBytes() <= Integer.MAX_VALUE,
				"discord.rest.max-response-size", maxResponseSize, "It must be from 1KB to below 2GB.");
	}

}
