package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.gateway.UpdatePresence;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * How shards connect and what they ask for. Immutable.
 */
public final class GatewayOptions {

	static final int SMALLEST_LARGE_THRESHOLD = 50;

	private static final int LARGEST_LARGE_THRESHOLD = 250;

	private final Secret token;

	private final IntSupplier intents;

	private final @Nullable URI url;

	private final Encoding encoding;

	private final Compression compression;

	private final int shardCount;

	private final List<Integer> shardIds;

	private final @Nullable ShardBucket shardBucket;

	private final EventTypes includedEvents;

	private final EventTypes excludedEvents;

	private final DataSize maxFrameSize;

	private final int maxPending;

	private final Duration maxPause;

	private final WhenBehind whenBehind;

	private final int maxEventsPerSecond;

	private final Duration connectTimeout;

	private final IdentifyProperties identifyProperties;

	private final int largeThreshold;

	private final @Nullable UpdatePresence presence;

	private final CloseOnStop closeOnStop;

	private final Duration stopTimeout;

	private final boolean resumeOnStart;

	GatewayOptions(GatewayOptionsBuilder builder) {
		this.token = required(builder.token);
		this.intents = builder.intents;
		this.url = builder.url;
		this.encoding = builder.encoding;
		this.compression = builder.compression;
		this.shardCount = builder.shardCount;
		this.shardIds = builder.shardIds;
		this.shardBucket = builder.shardBucket;
		this.includedEvents = builder.includedEvents;
		this.excludedEvents = builder.excludedEvents;
		this.maxFrameSize = builder.maxFrameSize;
		this.maxPending = builder.maxPending;
		this.maxPause = builder.maxPause;
		this.whenBehind = builder.whenBehind;
		this.maxEventsPerSecond = builder.maxEventsPerSecond;
		this.connectTimeout = builder.connectTimeout;
		this.identifyProperties = builder.identifyProperties;
		this.largeThreshold = builder.largeThreshold;
		this.presence = builder.presence;
		this.closeOnStop = builder.closeOnStop;
		this.stopTimeout = builder.stopTimeout;
		this.resumeOnStart = builder.resumeOnStart;
		checkSharding();
		checkLoad();
		checkConnection();
	}

	private static Secret required(@Nullable Secret token) {
		if (token == null || token.value().isBlank()) {
			throw new IllegalArgumentException("There is no token (discord.token)");
		}
		return token;
	}

	private void checkSharding() {
		check(this.shardCount >= 0, "discord.sharding.count", "must not be negative", this.shardCount);
		for (int id : this.shardIds) {
			check(id >= 0 && (this.shardCount == 0 || id < this.shardCount), "discord.sharding.ids",
					"must be below the number of shards", id);
		}
		ShardBucket bucket = this.shardBucket;
		if (bucket != null) {
			check(this.shardIds.isEmpty(), "discord.sharding.bucket", "does not go with discord.sharding.ids", bucket);
			check(this.shardCount == 0 || this.shardCount >= bucket.count(), "discord.sharding.bucket",
					"must not be one of more buckets than there are shards", bucket);
		}
	}

	private void checkLoad() {
		check(this.maxFrameSize.toBytes() > 0 && this.maxFrameSize.toBytes() < Integer.MAX_VALUE,
				"discord.gateway.max-frame-size", "must be above 0 and below 2 GB", this.maxFrameSize);
		check(this.maxPending > 0, "discord.listener.max-pending", "must be above 0", this.maxPending);
		check(this.maxEventsPerSecond >= 0, "discord.gateway.max-events-per-second", "must not be negative",
				this.maxEventsPerSecond);
		checkPositive("discord.gateway.max-pause", this.maxPause);
	}

	private void checkConnection() {
		check(this.largeThreshold >= SMALLEST_LARGE_THRESHOLD && this.largeThreshold <= LARGEST_LARGE_THRESHOLD,
				"discord.gateway.large-threshold", "must be from 50 to 250", this.largeThreshold);
		check(this.compression.isAvailable(), "discord.gateway.compression",
				"needs com.github.luben:zstd-jni on the class path, with a library for this machine", this.compression);
		check(this.compression.supports(this.encoding), "discord.gateway.compression",
				"does not go together with discord.gateway.encoding " + this.encoding, this.compression);
		checkPositive("discord.gateway.connect-timeout", this.connectTimeout);
		checkPositive("discord.gateway.stop-timeout", this.stopTimeout);
		if (this.url != null) {
			GatewayUrl.of(this.url, this.encoding, this.compression);
		}
	}

	private static void checkPositive(String property, Duration value) {
		check(!value.isNegative() && !value.isZero(), property, "must be above 0", value);
	}

	private static void check(boolean condition, String property, String rule, Object value) {
		if (!condition) {
			throw new IllegalArgumentException(property + " " + rule + ": " + value);
		}
	}

	/**
	 * Starts with the defaults, which lack a token only.
	 * @return a new builder
	 */
	public static GatewayOptionsBuilder builder() {
		return new GatewayOptionsBuilder();
	}

	/**
	 * Gives the bot's token.
	 * @return the token, without the word {@code Bot}
	 */
	public Secret token() {
		return this.token;
	}

	/**
	 * Gives what tells the intents, each time a shard identifies.
	 * @return the source of the bits
	 */
	public IntSupplier intents() {
		return this.intents;
	}

	/**
	 * Gives the address to use in place of Discord's answer.
	 * @return the address, or {@code null} if Discord's is used
	 */
	public @Nullable URI url() {
		return this.url;
	}

	/**
	 * Gives how payloads are written.
	 * @return the encoding
	 */
	public Encoding encoding() {
		return this.encoding;
	}

	/**
	 * Gives how payloads are compressed.
	 * @return the compression
	 */
	public Compression compression() {
		return this.compression;
	}

	/**
	 * Gives the number of shards, of all processes together.
	 * @return the number, 0 if Discord's recommendation is taken
	 */
	public int shardCount() {
		return this.shardCount;
	}

	/**
	 * Gives the shards of this process.
	 * @return their ids, empty if all are
	 */
	public List<Integer> shardIds() {
		return this.shardIds;
	}

	/**
	 * Gives the part of the shards that this process runs.
	 * @return the part, or {@code null} if {@link #shardIds()} says which
	 */
	public @Nullable ShardBucket shardBucket() {
		return this.shardBucket;
	}

	/**
	 * Gives the types of events that are delivered, as far as they are wanted.
	 * @return the types
	 */
	public EventTypes includedEvents() {
		return this.includedEvents;
	}

	/**
	 * Gives the types of events that are not delivered, though they may be wanted.
	 * @return the types
	 */
	public EventTypes excludedEvents() {
		return this.excludedEvents;
	}

	/**
	 * Gives how long a payload may be, compressed or not.
	 * @return the size
	 */
	public DataSize maxFrameSize() {
		return this.maxFrameSize;
	}

	/**
	 * Gives how many events of a shard may be in the works before its socket is not read
	 * any more, until half of them are done.
	 * @return the number
	 */
	public int maxPending() {
		return this.maxPending;
	}

	/**
	 * Gives how long a socket may not be read before the connection is given up, to be
	 * resumed when listeners have caught up.
	 * @return the time
	 */
	public Duration maxPause() {
		return this.maxPause;
	}

	/**
	 * Gives what happens when listeners do not keep up.
	 * @return whether the socket is slowed or events are left out
	 */
	public WhenBehind whenBehind() {
		return this.whenBehind;
	}

	/**
	 * Gives how many events of a shard are delivered in a second, at most.
	 * @return the number, 0 for no limit
	 */
	public int maxEventsPerSecond() {
		return this.maxEventsPerSecond;
	}

	/**
	 * Gives how long connecting may take, until Discord's first message.
	 * @return the time
	 */
	public Duration connectTimeout() {
		return this.connectTimeout;
	}

	/**
	 * Gives what a bot says about itself.
	 * @return the properties
	 */
	public IdentifyProperties identifyProperties() {
		return this.identifyProperties;
	}

	/**
	 * Gives from how many members on offline ones are left out of GUILD_CREATE.
	 * @return a number from 50 to 250
	 */
	public int largeThreshold() {
		return this.largeThreshold;
	}

	/**
	 * Gives how the bot is shown from the start.
	 * @return the presence, or {@code null} for online without activities
	 */
	public @Nullable UpdatePresence presence() {
		return this.presence;
	}

	/**
	 * Gives what becomes of sessions when shards are stopped.
	 * @return whether they can be resumed
	 */
	public CloseOnStop closeOnStop() {
		return this.closeOnStop;
	}

	/**
	 * Gives how long stopping waits for the close frame to be sent and for events to be
	 * handled.
	 * @return the time
	 */
	public Duration stopTimeout() {
		return this.stopTimeout;
	}

	/**
	 * Tells whether stored sessions are resumed at the start. That is of use only where
	 * what is cached has survived too.
	 * @return whether they are
	 */
	public boolean resumeOnStart() {
		return this.resumeOnStart;
	}

}
