package io.github.discordspring.autoconfigure.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.gateway.CloseOnStop;
import io.github.discordspring.gateway.Compression;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
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
 * @param maxEventsPerSecond Number of events of a shard that are delivered in a second; a
 * burst is spread over more time. 0 for no limit.
 * @param connectTimeout How long connecting may take, until Discord's first message.
 * @param largeThreshold Number of members, from 50 to 250, above which a guild comes
 * without those who are offline.
 * @param closeOnStop What becomes of sessions when the application stops.
 * @param startTimeout How long the start of the application waits for the first shard. It
 * ends earlier when Discord cannot be reached; then the bot goes on trying.
 * @param stopTimeout How long the stop of the application waits for events to be handled
 * and for connections to be closed.
 * @param sessionStore Where sessions are kept, to be resumed after a restart.
 * @param sessionDirectory Directory of the session files.
 * @param resumeOnStart Whether sessions of the last run are resumed at the start.
 * @param proxy Proxy to connect through, such as http://proxy:3128 or
 * socks5://user:password@proxy:1080.
 */
@ConfigurationProperties("discord.gateway")
public record DiscordGatewayProperties(@DefaultValue("true") boolean enabled, @Nullable String url,
		@DefaultValue("json") Encoding encoding, @Nullable Compression compression, @DefaultValue Set<Intent> intents,
		@DefaultValue("32MB") DataSize maxFrameSize, @DefaultValue("3m") Duration maxPause,
		@DefaultValue("0") int maxEventsPerSecond, @DefaultValue("10s") Duration connectTimeout,
		@DefaultValue("50") int largeThreshold, @DefaultValue("resume") CloseOnStop closeOnStop,
		@DefaultValue("10s") Duration startTimeout, @DefaultValue("5s") Duration stopTimeout,
		@DefaultValue Events events, @DefaultValue("memory") SessionStoreType sessionStore,
		@DefaultValue("discord-sessions") String sessionDirectory, @DefaultValue("auto") ResumeOnStart resumeOnStart,
		@Nullable String proxy, @DefaultValue Ssl ssl) {

	public DiscordGatewayProperties {
		PropertyRule.range("discord.gateway.large-threshold", largeThreshold, 50, 250);
		PropertyRule.require(maxFrameSize.toBytes() >= 65536 && maxFrameSize.toBytes() <= Integer.MAX_VALUE - 8,
				"discord.gateway.max-frame-size", maxFrameSize, "It must be from 64KB to below 2GB.");
		PropertyRule.range("discord.gateway.max-events-per-second", maxEventsPerSecond, 0, 1_000_000);
		PropertyRule.positive("discord.gateway.max-pause", maxPause);
		PropertyRule.positive("discord.gateway.connect-timeout", connectTimeout);
		PropertyRule.positive("discord.gateway.start-timeout", startTimeout);
		PropertyRule.positive("discord.gateway.stop-timeout", stopTimeout);
	}

	/**
	 * The proxy may hold a password.
	 */
	@Override
	public String toString() {
		return "DiscordGatewayProperties[url=" + this.url + ", encoding=" + this.encoding + ", compression="
				+ this.compression + ", intents=" + this.intents + "]";
	}

	/**
	 * Which events are delivered.
	 *
	 * @param include Comma-separated list of the events that are delivered to listeners
	 * and the cache, such as MESSAGE_CREATE. By default, all that they want.
	 * @param exclude Comma-separated list of events that are not delivered, though
	 * listeners or the cache want them.
	 */
	public record Events(@DefaultValue List<String> include, @DefaultValue List<String> exclude) {

		EventTypes included() {
			return this.include.isEmpty() ? EventTypes.all() : types(this.include);
		}

		EventTypes excluded() {
			return types(this.exclude);
		}

		private static EventTypes types(List<String> names) {
			return EventTypes.of(names.stream()
				.map((name) -> EventType.of(name.trim().toUpperCase(Locale.ROOT).replace('-', '_')))
				.toList());
		}

	}

	/**
	 * How connections are secured.
	 *
	 * @param bundle Name of the SSL bundle for the gateway or a proxy of it.
	 */
	public record Ssl(@Nullable String bundle) {

	}

}
