package io.github.discordspring.autoconfigure.gateway;

import java.time.Duration;
import java.util.Set;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.gateway.CloseOnStop;
import io.github.discordspring.gateway.Compression;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.gateway.Intent;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the connection to the gateway.
 *
 * @param enabled Whether the bot connects to the gateway.
 * @param url Address of the gateway, such as ws://localhost:7878. By default, Discord is
 * asked for it over HTTP.
 * @param encoding How payloads are written.
 * @param compression How what the gateway sends is compressed. By default, the cheapest
 * way that is available: zstd-stream with zstd-jni on the class path, otherwise
 * zlib-stream.
 * @param intents Comma-separated list of intents that are asked for in addition to those
 * that listeners and the cache need.
 * @param maxFrameSize Size that a payload may have, before and after decompression. A
 * longer one closes the connection.
 * @param maxPause How long a socket may be left unread because listeners do not catch up,
 * before the connection is closed, to be resumed later.
 * @param connectTimeout How long connecting may take, until Discord's first message.
 * @param largeThreshold Number of members, from 50 to 250, above which a guild comes
 * without those who are offline.
 * @param closeOnStop What becomes of sessions when the application stops.
 * @param startTimeout How long the start of the application waits for the first shard. It
 * ends earlier when Discord cannot be reached; then the bot goes on trying.
 * @param stopTimeout How long the stop of the application waits for events to be handled
 * and for connections to be closed.
 */
@ConfigurationProperties("discord.gateway")
public record DiscordGatewayProperties(@DefaultValue("true") boolean enabled, @Nullable String url,
		@DefaultValue("json") Encoding encoding, @Nullable Compression compression, @DefaultValue Set<Intent> intents,
		@DefaultValue("32MB") DataSize maxFrameSize, @DefaultValue("3m") Duration maxPause,
		@DefaultValue("10s") Duration connectTimeout, @DefaultValue("50") int largeThreshold,
		@DefaultValue("resume") CloseOnStop closeOnStop, @DefaultValue("10s") Duration startTimeout,
		@DefaultValue("5s") Duration stopTimeout) {

	public DiscordGatewayProperties {
		PropertyRule.range("discord.gateway.large-threshold", largeThreshold, 50, 250);
		PropertyRule.require(maxFrameSize.toBytes() >= 65536 && maxFrameSize.toBytes() <= Integer.MAX_VALUE - 8,
				"discord.gateway.max-frame-size", maxFrameSize, "It must be from 64KB to below 2GB.");
		PropertyRule.positive("discord.gateway.max-pause", maxPause);
		PropertyRule.positive("discord.gateway.connect-timeout", connectTimeout);
		PropertyRule.positive("discord.gateway.start-timeout", startTimeout);
		PropertyRule.positive("discord.gateway.stop-timeout", stopTimeout);
	}

}
