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
 * Makes {@link GatewayOptions}.
 *
 * @see GatewayOptions#builder()
 */
public final class GatewayOptionsBuilder {

	@Nullable Secret token;

	IntSupplier intents = () -> 0;

	@Nullable URI url;

	Encoding encoding = Encoding.JSON;

	Compression compression = Compression.bestAvailable();

	int shardCount;

	List<Integer> shardIds = List.of();

	@Nullable ShardBucket shardBucket;

	EventTypes includedEvents = EventTypes.all();

	EventTypes excludedEvents = EventTypes.none();

	DataSize maxFrameSize = DataSize.ofMegabytes(32);

	int maxPending = 10_000;

	Duration maxPause = Duration.ofMinutes(3);

	WhenBehind whenBehind = WhenBehind.SLOW_SOCKET;

	int maxEventsPerSecond;

	Duration connectTimeout = Duration.ofSeconds(10);

	IdentifyProperties identifyProperties = new IdentifyProperties();

	int largeThreshold = GatewayOptions.SMALLEST_LARGE_THRESHOLD;

	@Nullable UpdatePresence presence;

	CloseOnStop closeOnStop = CloseOnStop.RESUME;

	Duration stopTimeout = Duration.ofSeconds(5);

	boolean resumeOnStart;

	GatewayOptionsBuilder() {
	}

	/**
	 * Sets the bot's token. Required.
	 * @param token the token, without the word {@code Bot}
	 * @return this
	 */
	public GatewayOptionsBuilder token(Secret token) {
		this.token = token;
		return this;
	}

	/**
	 * Sets the intents. None is the default.
	 * @param intents the bits, see
	 * {@link io.github.discordspring.model.gateway.Intent#of}
	 * @return this
	 */
	public GatewayOptionsBuilder intents(int intents) {
		return intents(() -> intents);
	}

	/**
	 * Sets what is asked for the intents each time a shard identifies.
	 * @param intents gives the bits; must not block
	 * @return this
	 */
	public GatewayOptionsBuilder intents(IntSupplier intents) {
		this.intents = intents;
		return this;
	}

	/**
	 * Sets the address to use in place of Discord's answer, for a gateway proxy or an
	 * emulator.
	 * @param url address beginning with {@code ws} or {@code wss}, or {@code null}
	 * @return this
	 */
	public GatewayOptionsBuilder url(@Nullable URI url) {
		this.url = url;
		return this;
	}

	/**
	 * Sets how payloads are written. JSON is the default.
	 * @param encoding the encoding
	 * @return this
	 */
	public GatewayOptionsBuilder encoding(Encoding encoding) {
		this.encoding = encoding;
		return this;
	}

	/**
	 * Sets how payloads are compressed. {@link Compression#bestAvailable()} is the
	 * default.
	 * @param compression the compression
	 * @return this
	 */
	public GatewayOptionsBuilder compression(Compression compression) {
		this.compression = compression;
		return this;
	}

	/**
	 * Sets the number of shards, of all processes together. Discord's recommendation is
	 * the default.
	 * @param shardCount the number, 0 for the recommendation
	 * @return this
	 */
	public GatewayOptionsBuilder shardCount(int shardCount) {
		this.shardCount = shardCount;
		return this;
	}

	/**
	 * Sets the shards of this process. All is the default.
	 * @param shardIds their ids, each below the number of shards; empty for all
	 * @return this
	 */
	public GatewayOptionsBuilder shardIds(Collection<Integer> shardIds) {
		this.shardIds = shardIds.stream().distinct().sorted().toList();
		return this;
	}

	/**
	 * Sets the part of the shards that this process runs, in place of their ids.
	 * @param shardBucket the part, or {@code null} for all or those with ids
	 * @return this
	 */
	public GatewayOptionsBuilder shardBucket(@Nullable ShardBucket shardBucket) {
		this.shardBucket = shardBucket;
		return this;
	}

	/**
	 * Sets the types of events that are delivered, as far as they are wanted. All are the
	 * default.
	 * @param includedEvents the types; what a session needs itself it always gets
	 * @return this
	 */
	public GatewayOptionsBuilder includedEvents(EventTypes includedEvents) {
		this.includedEvents = includedEvents;
		return this;
	}

	/**
	 * Sets the types of events that are not delivered, though they may be wanted. None is
	 * the default.
	 * @param excludedEvents the types; what a session needs itself it always gets
	 * @return this
	 */
	public GatewayOptionsBuilder excludedEvents(EventTypes excludedEvents) {
		this.excludedEvents = excludedEvents;
		return this;
	}

	/**
	 * Sets how long a payload may be, compressed or not. 32 MB is the default.
	 * @param maxFrameSize the size, below 2 GB
	 * @return this
	 */
	public GatewayOptionsBuilder maxFrameSize(DataSize maxFrameSize) {
		this.maxFrameSize = maxFrameSize;
		return this;
	}

	/**
	 * Sets how many events of a shard may be in the works before its socket is not read
	 * any more. 10,000 is the default.
	 * @param maxPending the number, at least 1
	 * @return this
	 */
	public GatewayOptionsBuilder maxPending(int maxPending) {
		this.maxPending = maxPending;
		return this;
	}

	/**
	 * Sets how long a socket may not be read before the connection is given up. Three
	 * minutes is the default.
	 * @param maxPause the time
	 * @return this
	 */
	public GatewayOptionsBuilder maxPause(Duration maxPause) {
		this.maxPause = maxPause;
		return this;
	}

	/**
	 * Sets what happens when listeners do not keep up. The socket is slowed by default.
	 * @param whenBehind whether the socket is slowed or events are left out; which ones,
	 * a {@link io.github.discordspring.model.dispatch.SheddingSink} says
	 * @return this
	 */
	public GatewayOptionsBuilder whenBehind(WhenBehind whenBehind) {
		this.whenBehind = whenBehind;
		return this;
	}

	/**
	 * Sets how many events of a shard are delivered in a second: a burst is spread over
	 * more time, by reading the socket more slowly. There is no limit by default.
	 * @param maxEventsPerSecond the number, 0 for no limit. Some more may come at first,
	 * as they were read already
	 * @return this
	 */
	public GatewayOptionsBuilder maxEventsPerSecond(int maxEventsPerSecond) {
		this.maxEventsPerSecond = maxEventsPerSecond;
		return this;
	}

	/**
	 * Sets how long connecting may take, until Discord's first message. Ten seconds is
	 * the default.
	 * @param connectTimeout the time
	 * @return this
	 */
	public GatewayOptionsBuilder connectTimeout(Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
		return this;
	}

	/**
	 * Sets what a bot says about itself. The name of this library is the default.
	 * @param identifyProperties the properties
	 * @return this
	 */
	public GatewayOptionsBuilder identifyProperties(IdentifyProperties identifyProperties) {
		this.identifyProperties = identifyProperties;
		return this;
	}

	/**
	 * Sets from how many members on offline ones are left out of GUILD_CREATE. 50 is the
	 * default.
	 * @param largeThreshold a number from 50 to 250
	 * @return this
	 */
	public GatewayOptionsBuilder largeThreshold(int largeThreshold) {
		this.largeThreshold = largeThreshold;
		return this;
	}

	/**
	 * Sets how the bot is shown from the start. Online, without activities, is the
	 * default.
	 * @param presence the presence, or {@code null} for the default
	 * @return this
	 */
	public GatewayOptionsBuilder presence(@Nullable UpdatePresence presence) {
		this.presence = presence;
		return this;
	}

	/**
	 * Sets what becomes of sessions when shards are stopped. That they can be resumed is
	 * the default.
	 * @param closeOnStop whether they can be resumed
	 * @return this
	 */
	public GatewayOptionsBuilder closeOnStop(CloseOnStop closeOnStop) {
		this.closeOnStop = closeOnStop;
		return this;
	}

	/**
	 * Sets how long stopping waits for the close frame to be sent and for events to be
	 * handled. Five seconds is the default.
	 * @param stopTimeout the time
	 * @return this
	 */
	public GatewayOptionsBuilder stopTimeout(Duration stopTimeout) {
		this.stopTimeout = stopTimeout;
		return this;
	}

	/**
	 * Sets whether stored sessions are resumed at the start. They are not by default.
	 * @param resumeOnStart whether they are; of use only where what is cached has
	 * survived too
	 * @return this
	 */
	public GatewayOptionsBuilder resumeOnStart(boolean resumeOnStart) {
		this.resumeOnStart = resumeOnStart;
		return this;
	}

	/**
	 * Makes the options.
	 * @return the options
	 * @throws IllegalArgumentException if one is out of its range, with the name of its
	 * property
	 */
	public GatewayOptions build() {
		return new GatewayOptions(this);
	}

}
