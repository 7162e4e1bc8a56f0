package io.github.discordspring.autoconfigure.http;

import java.time.Duration;

import io.github.discordspring.autoconfigure.PropertyRule;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of interactions over HTTP.
 *
 * @param path Path at which interactions come over HTTP, such as /discord/interactions;
 * its full address goes to the field "Interactions Endpoint URL" in the developer portal.
 * Without a path, they come from the gateway.
 * @param maxBodySize Size that a request may have; larger ones are refused with 413.
 * @param timestampTolerance How far the time at which Discord signed a request may be
 * from now; others are refused with 401, as somebody may have recorded them.
 */
@ConfigurationProperties("discord.interactions.http")
public record DiscordInteractionsHttpProperties(@Nullable String path, @DefaultValue("1MB") DataSize maxBodySize,
		@DefaultValue("5m") Duration timestampTolerance) implements EndpointProperties {

	public DiscordInteractionsHttpProperties {
		PropertyRule.require(maxBodySize.toBytes() > 0 && maxBodySize.compareTo(MAX_BODY_SIZE) <= 0,
				"discord.interactions.http.max-body-size", maxBodySize, "It must be more than zero and at most 64MB.");
		PropertyRule.positive("discord.interactions.http.timestamp-tolerance", timestampTolerance);
	}

}
