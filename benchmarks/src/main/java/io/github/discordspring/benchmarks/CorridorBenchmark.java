package io.github.discordspring.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The way of a payload from its inflated bytes to those who want it: the header is read,
 * the pipeline asked and, if the event is wanted, lent out and read. What counts is how
 * little comes on top: of nothing where nobody wants it, of reading where the cache
 * applies it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CorridorBenchmark {

	private final ShardId shard = new ShardId(0, 1);

	private final Secret sessionId = new Secret("session");

	private final HandledSequence handled = new HandledSequence(0);

	private final PayloadHeader header = new PayloadHeader();

	private final byte[] message = SamplePayloads.messageCreate();

	private final byte[] guild = SamplePayloads.guildCreate();

	private final Listener nothing = new Listener(EventTypes.none());

	private final Listener everything = new Listener(EventTypes.all());

	private final DiscordCache cache = new DiscordCache(CacheOptions.builder().build());

	private final DispatchSink unwanted = pipeline(this.nothing);

	private final DispatchSink listened = pipeline(this.everything);

	private final DispatchSink cachedAndListened = pipeline(this.cache, this.everything);

	private static DispatchSink pipeline(DispatchSink... sinks) {
		return new DispatchPipeline((sink) -> {
		}, List.of(sinks));
	}

	/**
	 * A message that nobody wants.
	 * @return the sequence
	 */
	@Benchmark
	public long messageUnwanted() {
		return receive(this.unwanted, this.message);
	}

	/**
	 * A guild that nobody wants, 70 times as long.
	 * @return the sequence
	 */
	@Benchmark
	public long guildUnwanted() {
		return receive(this.unwanted, this.guild);
	}

	/**
	 * A message that a listener reads.
	 * @return the event
	 */
	@Benchmark
	public @Nullable DispatchEvent messageRead() {
		receive(this.listened, this.message);
		return this.everything.event;
	}

	/**
	 * A message that the cache applies, with its author, before a listener gets it.
	 * @return the event
	 */
	@Benchmark
	public @Nullable DispatchEvent messageReadAndCached() {
		receive(this.cachedAndListened, this.message);
		return this.everything.event;
	}

	/**
	 * A guild that a listener reads.
	 * @return the event
	 */
	@Benchmark
	public @Nullable DispatchEvent guildRead() {
		receive(this.listened, this.guild);
		return this.everything.event;
	}

	/**
	 * A guild that the cache applies, which knows nothing of it. Then the bot leaves it,
	 * which is measured too.
	 * @return the event
	 */
	@Benchmark
	public @Nullable DispatchEvent guildReadAndCachedAndLeft() {
		receive(this.cachedAndListened, this.guild);
		this.cache.apply(new GuildDeleteEvent(SamplePayloads.GUILD, false));
		return this.everything.event;
	}

	/**
	 * A guild that the cache applies, which knows all of it already, as after a new
	 * identify.
	 * @return the event
	 */
	@Benchmark
	public @Nullable DispatchEvent guildReadAndCachedAgain() {
		receive(this.cachedAndListened, this.guild);
		return this.everything.event;
	}

	/**
	 * What a shard does with a payload.
	 */
	private long receive(DispatchSink sink, byte[] bytes) {
		this.header.read(bytes, 0, bytes.length);
		long sequence = this.header.sequence();
		EventType type = Objects.requireNonNull(this.header.type());
		if (!sink.wanted().contains(type)) {
			this.handled.accepted(sequence);
			return sequence;
		}
		Dispatch dispatch = new Dispatch(this.shard, this.sessionId, sequence, type, Encoding.JSON, bytes, 0,
				bytes.length, this.header.dataOffset(), this.handled);
		sink.accept(dispatch);
		dispatch.expire();
		return sequence;
	}

	/**
	 * Reads what it gets.
	 */
	private static final class Listener implements DispatchSink {

		private final EventTypes wanted;

		private @Nullable DispatchEvent event;

		Listener(EventTypes wanted) {
			this.wanted = wanted;
		}

		@Override
		public EventTypes wanted() {
			return this.wanted;
		}

		@Override
		public void accept(Dispatch dispatch) {
			this.event = dispatch.event();
		}

	}

}
