package io.github.discordspring.autoconfigure.gateway;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.gateway.CloseOnStop;
import io.github.discordspring.gateway.Compression;
import io.github.discordspring.gateway.IdentifyProperties;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.BotActivity;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.presence.PresenceStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
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
 * that listeners and the cache need. Besides names it may hold all, privileged,
 * non-privileged, and a number whose bits are intents.
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
		@DefaultValue("json") Encoding encoding, @Nullable Compression compression, @DefaultValue List<String> intents,
		@DefaultValue("32MB") DataSize maxFrameSize, @DefaultValue("3m") Duration maxPause,
		@DefaultValue("0") int maxEventsPerSecond, @DefaultValue("10s") Duration connectTimeout,
		@DefaultValue("50") int largeThreshold, @DefaultValue("resume") CloseOnStop closeOnStop,
		@DefaultValue("10s") Duration startTimeout, @DefaultValue("5s") Duration stopTimeout,
		@DefaultValue Events events, @DefaultValue("memory") SessionStoreType sessionStore,
		@DefaultValue("discord-sessions") String sessionDirectory, @DefaultValue("auto") ResumeOnStart resumeOnStart,
		@DefaultValue Presence presence, @DefaultValue Identify identify, @Nullable String proxy,
		@DefaultValue Ssl ssl) {

	public DiscordGatewayProperties {
		PropertyRule.range("discord.gateway.large-threshold", largeThreshold, 50, 250);
		PropertyRule.require(maxFrameSize.toBytes() >= 65536 && maxFrameSize.toBytes() <= Integer.MAX_VALUE - 8,
				"discord.gateway.max-frame-size", maxFrameSize, "It must be from 64KB to below 2GB.");
		PropertyRule.range("discord.gateway.max-events-per-second", maxEventsPerSecond, 0, 1_000_000);
		intentsOf(intents);
		PropertyRule.positive("discord.gateway.max-pause", maxPause);
		PropertyRule.positive("discord.gateway.connect-timeout", connectTimeout);
		PropertyRule.positive("discord.gateway.start-timeout", startTimeout);
		PropertyRule.positive("discord.gateway.stop-timeout", stopTimeout);
	}

	/**
	 * Gives the compression that is asked for.
	 * @return the one that is set, otherwise the cheapest that is available
	 */
	Compression compressionOrBest() {
		Compression set = this.compression;
		if (set == null) {
			return Compression.bestAvailable();
		}
		PropertyRule.require(set.isAvailable(), "discord.gateway.compression", set,
				"It needs com.github.luben:zstd-jni on the class path, with a library for this machine.");
		PropertyRule.require(set.supports(this.encoding), "discord.gateway.compression", set,
				"It does not go together with discord.gateway.encoding, which is " + this.encoding + ".");
		return set;
	}

	/**
	 * Gives the intents that are named.
	 * @return a set
	 */
	Set<Intent> intentSet() {
		return intentsOf(this.intents);
	}

	private static Set<Intent> intentsOf(List<String> names) {
		Set<Intent> result = EnumSet.noneOf(Intent.class);
		for (String name : names) {
			result.addAll(intentsOf(name));
		}
		return result;
	}

	private static Set<Intent> intentsOf(String name) {
		String simple = simple(name);
		switch (simple) {
			case "all" -> {
				return Intent.all();
			}
			case "privileged" -> {
				return Intent.privileged();
			}
			case "nonprivileged" -> {
				return Intent.nonPrivileged();
			}
			default -> {
			}
		}
		if (!simple.isEmpty() && simple.length() < 10 && simple.chars().allMatch(Character::isDigit)) {
			int bits = Integer.parseInt(simple);
			Set<Intent> set = Intent.setOf(bits);
			PropertyRule.require(Intent.of(set) == bits, "discord.gateway.intents", name,
					"It has bits that are no intents.");
			return set;
		}
		for (Intent intent : Intent.all()) {
			if (simple(intent.name()).equals(simple)) {
				return Set.of(intent);
			}
		}
		throw new InvalidConfigurationPropertyValueException("discord.gateway.intents", name,
				"It must be all, privileged, non-privileged, a number, or one of " + Intent.all() + ".");
	}

	private static String simple(String name) {
		return name.trim().replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
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
	 * What the bot says about itself when a session begins.
	 *
	 * @param os Operating system that Discord is told. By default, that of this machine.
	 * @param browser Name of the library that Discord is told.
	 * @param device Name of the device that Discord is told.
	 */
	public record Identify(@Nullable String os, @Nullable String browser, @Nullable String device) {

		IdentifyProperties properties() {
			IdentifyProperties standard = new IdentifyProperties();
			return new IdentifyProperties((this.os != null) ? this.os : standard.os(),
					(this.browser != null) ? this.browser : standard.browser(),
					(this.device != null) ? this.device : standard.device());
		}

	}

	/**
	 * How connections are secured.
	 *
	 * @param bundle Name of the SSL bundle for the gateway or a proxy of it.
	 */
	public record Ssl(@Nullable String bundle) {

	}

	/**
	 * How the bot is shown from the start.
	 *
	 * @param status Status that the bot is shown with from the start.
	 * @param activity What the bot is shown to do from the start, such as chess.
	 * @param activityType How the activity is shown.
	 * @param activityUrl Address on Twitch or YouTube of what is streamed.
	 */
	public record Presence(@DefaultValue("online") Status status, @Nullable String activity,
			@DefaultValue("playing") ActivityType activityType, @Nullable String activityUrl) {

		private static final String URL = "discord.gateway.presence.activity-url";

		public Presence {
			PropertyRule.require(activity == null || !activity.isEmpty(), "discord.gateway.presence.activity", activity,
					"It must not be empty.");
			PropertyRule.require((activityUrl != null) == (activityType == ActivityType.STREAMING), URL, activityUrl,
					"It belongs to discord.gateway.presence.activity-type streaming, and only to that.");
			PropertyRule.require(activity != null || activityType == ActivityType.PLAYING,
					"discord.gateway.presence.activity-type", activityType,
					"It needs a text in discord.gateway.presence.activity.");
		}

		/**
		 * Gives the presence.
		 * @return the presence, or {@code null} if it is what Discord shows anyway
		 */
		@Nullable UpdatePresence presence() {
			if (this.status == Status.ONLINE && this.activity == null) {
				return null;
			}
			PresenceStatus shown = PresenceStatus.of(this.status.name().toLowerCase(Locale.ROOT));
			return (this.activity != null) ? UpdatePresence.of(shown, activity(this.activity))
					: UpdatePresence.of(shown);
		}

		private BotActivity activity(String text) {
			return switch (this.activityType) {
				case PLAYING -> BotActivity.playing(text);
				case STREAMING -> BotActivity.streaming(text, String.valueOf(this.activityUrl));
				case LISTENING -> BotActivity.listening(text);
				case WATCHING -> BotActivity.watching(text);
				case COMPETING -> BotActivity.competing(text);
				case CUSTOM -> BotActivity.custom(text);
			};
		}

		/**
		 * How a bot may be shown.
		 */
		public enum Status {

			/** There. */
			ONLINE,

			/** There, but not to be disturbed. */
			DND,

			/** Away. */
			IDLE,

			/** As if it were not there. */
			INVISIBLE

		}

		/**
		 * How an activity may be shown.
		 */
		public enum ActivityType {

			/** "Playing" and the text. */
			PLAYING,

			/** "Streaming" and the text, with an address. */
			STREAMING,

			/** "Listening to" and the text. */
			LISTENING,

			/** "Watching" and the text. */
			WATCHING,

			/** "Competing in" and the text. */
			COMPETING,

			/** The text alone. */
			CUSTOM

		}

	}

}
