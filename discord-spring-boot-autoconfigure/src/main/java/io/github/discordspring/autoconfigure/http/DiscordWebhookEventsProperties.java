package io.github.discordspring.autoconfigure.http;

import java.time.Duration;

import io.github.discordspring.autoconfigure.PropertyRule;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of webhook events.
 *
 * @param path Path at which webhook events come, such as /discord/events; its full
 * address goes to the page "Webhooks" in the developer portal. Without a path, there are
 * none.
 * @param maxBodySize Size that a request may have; larger ones are refused with 413.
 * @param timestampTolerance How far the time at which Discord signed a request may be
 * from now; others are refused with 401, as somebody may have recorded them.
 */
@ConfigurationProperties("discord.webhook-events")
public record DiscordWebhookEventsProperties(@Nullable String path, @DefaultValue("1MB") DataSize maxBodySize,
		@DefaultValue("5m") Duration timestampTolerance) implements EndpointProperties {

	public DiscordWebhookEventsProperties {
		PropertyRule.require(maxBodySize.toBytes() > 0 && maxBodySize.compareTo(MAX_BODY_SIZE) <= 0,
				"discord.webhook-events.max-body-size", maxBodySize, "It must be more than zero and at most 64MB.");
		PropertyRule.positive("discord.webhook-events.timestamp-tolerance", timestampTolerance);
	}

}
