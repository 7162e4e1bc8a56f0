package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
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

	private GatewayOptions(Builder builder, Secret token) {
		this.token = token;
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
	}

	/**
	 * Starts with the defaults, which lack a token only.
	 * @return a new builder
	 */
	public static Builder builder() {
		return new Builder();
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

	/**
	 * Makes {@link GatewayOptions}.
	 */
	public static final class Builder {

		private static final int SMALLEST_LARGE_THRESHOLD = 50;

		private static final int LARGEST_LARGE_THRESHOLD = 250;

		private @Nullable Secret token;

		private IntSupplier intents = () -> 0;

		private @Nullable URI url;

		private Encoding encoding = Encoding.JSON;

		private Compression compression = Compression.bestAvailable();

		private int shardCount;

		private List<Integer> shardIds = List.of();

		private @Nullable ShardBucket shardBucket;

		private EventTypes includedEvents = EventTypes.all();

		private EventTypes excludedEvents = EventTypes.none();

		private DataSize maxFrameSize = DataSize.ofMegabytes(32);

		private int maxPending = 10_000;

		private Duration maxPause = Duration.ofMinutes(3);

		private WhenBehind whenBehind = WhenBehind.SLOW_SOCKET;

		private int maxEventsPerSecond;

		private Duration connectTimeout = Duration.ofSeconds(10);

		private IdentifyProperties identifyProperties = new IdentifyProperties();

		private int largeThreshold = SMALLEST_LARGE_THRESHOLD;

		private @Nullable UpdatePresence presence;

		private CloseOnStop closeOnStop = CloseOnStop.RESUME;

		private Duration stopTimeout = Duration.ofSeconds(5);

		private boolean resumeOnStart;

		private Builder() {
		}

		/**
		 * Sets the bot's token. Required.
		 * @param token the token, without the word {@code Bot}
		 * @return this
		 */
		public Builder token(Secret token) {
			this.token = token;
			return this;
		}

		/**
		 * Sets the intents. None is the default.
		 * @param intents the bits, see
		 * {@link io.github.discordspring.model.gateway.Intent#of}
		 * @return this
		 */
		public Builder intents(int intents) {
			return intents(() -> intents);
		}

		/**
		 * Sets what is asked for the intents each time a shard identifies.
		 * @param intents gives the bits; must not block
		 * @return this
		 */
		public Builder intents(IntSupplier intents) {
			this.intents = intents;
			return this;
		}

		/**
		 * Sets the address to use in place of Discord's answer, for a gateway proxy or an
		 * emulator.
		 * @param url address beginning with {@code ws} or {@code wss}, or {@code null}
		 * @return this
		 */
		public Builder url(@Nullable URI url) {
			this.url = url;
			return this;
		}

		/**
		 * Sets how payloads are written. JSON is the default.
		 * @param encoding the encoding
		 * @return this
		 */
		public Builder encoding(Encoding encoding) {
			this.encoding = encoding;
			return this;
		}

		/**
		 * Sets how payloads are compressed. {@link Compression#bestAvailable()} is the
		 * default.
		 * @param compression the compression
		 * @return this
		 */
		public Builder compression(Compression compression) {
			this.compression = compression;
			return this;
		}

		/**
		 * Sets the number of shards, of all processes together. Discord's recommendation
		 * is the default.
		 * @param shardCount the number, 0 for the recommendation
		 * @return this
		 */
		public Builder shardCount(int shardCount) {
			this.shardCount = shardCount;
			return this;
		}

		/**
		 * Sets the shards of this process. All is the default.
		 * @param shardIds their ids, each below the number of shards; empty for all
		 * @return this
		 */
		public Builder shardIds(Collection<Integer> shardIds) {
			this.shardIds = shardIds.stream().distinct().sorted().toList();
			return this;
		}

		/**
		 * Sets the part of the shards that this process runs, in place of their ids.
		 * @param shardBucket the part, or {@code null} for all or those with ids
		 * @return this
		 */
		public Builder shardBucket(@Nullable ShardBucket shardBucket) {
			this.shardBucket = shardBucket;
			return this;
		}

		/**
		 * Sets the types of events that are delivered, as far as they are wanted. All are
		 * the default.
		 * @param includedEvents the types; what a session needs itself it always gets
		 * @return this
		 */
		public Builder includedEvents(EventTypes includedEvents) {
			this.includedEvents = includedEvents;
			return this;
		}

		/**
		 * Sets the types of events that are not delivered, though they may be wanted.
		 * None is the default.
		 * @param excludedEvents the types; what a session needs itself it always gets
		 * @return this
		 */
		public Builder excludedEvents(EventTypes excludedEvents) {
			this.excludedEvents = excludedEvents;
			return this;
		}

		/**
		 * Sets how long a payload may be, compressed or not. 32 MB is the default.
		 * @param maxFrameSize the size, below 2 GB
		 * @return this
		 */
		public Builder maxFrameSize(DataSize maxFrameSize) {
			this.maxFrameSize = maxFrameSize;
			return this;
		}

		/**
		 * Sets how many events of a shard may be in the works before its socket is not
		 * read any more. 10,000 is the default.
		 * @param maxPending the number, at least 1
		 * @return this
		 */
		public Builder maxPending(int maxPending) {
			this.maxPending = maxPending;
			return this;
		}

		/**
		 * Sets how long a socket may not be read before the connection is given up. Three
		 * minutes is the default.
		 * @param maxPause the time
		 * @return this
		 */
		public Builder maxPause(Duration maxPause) {
			this.maxPause = maxPause;
			return this;
		}

		/**
		 * Sets what happens when listeners do not keep up. The socket is slowed by
		 * default.
		 * @param whenBehind whether the socket is slowed or events are left out; which
		 * ones, a {@link io.github.discordspring.model.dispatch.SheddingSink} says
		 * @return this
		 */
		public Builder whenBehind(WhenBehind whenBehind) {
			this.whenBehind = whenBehind;
			return this;
		}

		/**
		 * Sets how many events of a shard are delivered in a second: a burst is spread
		 * over more time, by reading the socket more slowly. There is no limit by
		 * default.
		 * @param maxEventsPerSecond the number, 0 for no limit. Some more may come at
		 * first, as they were read already
		 * @return this
		 */
		public Builder maxEventsPerSecond(int maxEventsPerSecond) {
			this.maxEventsPerSecond = maxEventsPerSecond;
			return this;
		}

		/**
		 * Sets how long connecting may take, until Discord's first message. Ten seconds
		 * is the default.
		 * @param connectTimeout the time
		 * @return this
		 */
		public Builder connectTimeout(Duration connectTimeout) {
			this.connectTimeout = connectTimeout;
			return this;
		}

		/**
		 * Sets what a bot says about itself. The name of this library is the default.
		 * @param identifyProperties the properties
		 * @return this
		 */
		public Builder identifyProperties(IdentifyProperties identifyProperties) {
			this.identifyProperties = identifyProperties;
			return this;
		}

		/**
		 * Sets from how many members on offline ones are left out of GUILD_CREATE. 50 is
		 * the default.
		 * @param largeThreshold a number from 50 to 250
		 * @return this
		 */
		public Builder largeThreshold(int largeThreshold) {
			this.largeThreshold = largeThreshold;
			return this;
		}

		/**
		 * Sets how the bot is shown from the start. Online, without activities, is the
		 * default.
		 * @param presence the presence, or {@code null} for the default
		 * @return this
		 */
		public Builder presence(@Nullable UpdatePresence presence) {
			this.presence = presence;
			return this;
		}

		/**
		 * Sets what becomes of sessions when shards are stopped. That they can be resumed
		 * is the default.
		 * @param closeOnStop whether they can be resumed
		 * @return this
		 */
		public Builder closeOnStop(CloseOnStop closeOnStop) {
			this.closeOnStop = closeOnStop;
			return this;
		}

		/**
		 * Sets how long stopping waits for the close frame to be sent and for events to
		 * be handled. Five seconds is the default.
		 * @param stopTimeout the time
		 * @return this
		 */
		public Builder stopTimeout(Duration stopTimeout) {
			this.stopTimeout = stopTimeout;
			return this;
		}

		/**
		 * Sets whether stored sessions are resumed at the start. They are not by default.
		 * @param resumeOnStart whether they are; of use only where what is cached has
		 * survived too
		 * @return this
		 */
		public Builder resumeOnStart(boolean resumeOnStart) {
			this.resumeOnStart = resumeOnStart;
			return this;
		}

		/**
		 * Makes the options.
		 * @return the options
		 * @throws IllegalArgumentException if one is out of its range, with the name of
		 * its property
		 */
		public GatewayOptions build() {
			Secret token = this.token;
			if (token == null || token.value().isBlank()) {
				throw new IllegalArgumentException("There is no token (discord.token)");
			}
			check(this.shardCount >= 0, "discord.sharding.count", "must not be negative", this.shardCount);
			for (int id : this.shardIds) {
				check(id >= 0 && (this.shardCount == 0 || id < this.shardCount), "discord.sharding.ids",
						"must be below the number of shards", id);
			}
			ShardBucket bucket = this.shardBucket;
			if (bucket != null) {
				check(this.shardIds.isEmpty(), "discord.sharding.bucket", "does not go with discord.sharding.ids",
						bucket);
				check(this.shardCount == 0 || this.shardCount >= bucket.count(), "discord.sharding.bucket",
						"must not be one of more buckets than there are shards", bucket);
			}
			check(this.maxFrameSize.toBytes() > 0 && this.maxFrameSize.toBytes() < Integer.MAX_VALUE,
					"discord.gateway.max-frame-size", "must be above 0 and below 2 GB", this.maxFrameSize);
			check(this.maxPending > 0, "discord.listener.max-pending", "must be above 0", this.maxPending);
			check(this.maxEventsPerSecond >= 0, "discord.gateway.max-events-per-second", "must not be negative",
					this.maxEventsPerSecond);
			check(this.largeThreshold >= SMALLEST_LARGE_THRESHOLD && this.largeThreshold <= LARGEST_LARGE_THRESHOLD,
					"discord.gateway.large-threshold", "must be from 50 to 250", this.largeThreshold);
			check(this.compression.isAvailable(), "discord.gateway.compression",
					"needs com.github.luben:zstd-jni on the class path, with a library for this machine",
					this.compression);
			check(this.compression.supports(this.encoding), "discord.gateway.compression",
					"does not go together with discord.gateway.encoding " + this.encoding, this.compression);
			checkPositive("discord.gateway.max-pause", this.maxPause);
			checkPositive("discord.gateway.connect-timeout", this.connectTimeout);
			checkPositive("discord.gateway.stop-timeout", this.stopTimeout);
			if (this.url != null) {
				GatewayUrl.of(this.url, this.encoding, this.compression);
			}
			return new GatewayOptions(this, token);
		}

		private static void checkPositive(String property, Duration value) {
			check(!value.isNegative() && !value.isZero(), property, "must be above 0", value);
		}

		private static void check(boolean condition, String property, String rule, Object value) {
			if (!condition) {
				throw new IllegalArgumentException(property + " " + rule + ": " + value);
			}
		}

	}

}
