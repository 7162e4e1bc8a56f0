package io.github.discordspring.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;

/**
 * What it costs to read from the cache in memory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CacheReadBenchmark {

	private static final int MEMBERS = 190;

	private static final int CHANNELS = 60;

	private final DiscordCache cache = new DiscordCache(CacheOptions.builder().build());

	private int next;

	/**
	 * Fills the cache with one guild.
	 */
	@Setup
	public void fill() {
		byte[] payload = SamplePayloads.guildCreate();
		PayloadHeader header = new PayloadHeader();
		header.read(payload, 0, payload.length);
		try (JsonParser parser = Encoding.JSON.parser(payload, header.dataOffset(),
				payload.length - header.dataOffset())) {
			parser.nextToken();
			this.cache.apply(EventType.GUILD_CREATE.codec().read(parser));
		}
	}

	private long next(long first, int count) {
		this.next = (this.next + 1 < count) ? this.next + 1 : 0;
		return first + ((long) this.next << 22);
	}

	/**
	 * A guild, which is put together with its roles.
	 * @return the guild
	 */
	@Benchmark
	public @Nullable Guild guild() {
		return this.cache.guilds().get(SamplePayloads.GUILD);
	}

	/**
	 * A channel by its id alone.
	 * @return the channel
	 */
	@Benchmark
	public @Nullable Channel channel() {
		return this.cache.channels().get(next(SamplePayloads.CHANNEL, CHANNELS));
	}

	/**
	 * A channel by guild and id.
	 * @return the channel
	 */
	@Benchmark
	public @Nullable Channel channelOfGuild() {
		return this.cache.channels().get(SamplePayloads.GUILD, next(SamplePayloads.CHANNEL, CHANNELS));
	}

	/**
	 * A user.
	 * @return the user
	 */
	@Benchmark
	public @Nullable User user() {
		return this.cache.users().get(next(SamplePayloads.USER, MEMBERS));
	}

	/**
	 * A member, which is put together with its user.
	 * @return the member
	 */
	@Benchmark
	public @Nullable Member member() {
		return this.cache.members().get(SamplePayloads.GUILD, next(SamplePayloads.USER, MEMBERS));
	}

	/**
	 * All channels of a guild.
	 * @return the channels
	 */
	@Benchmark
	public List<Channel> channelsOfGuild() {
		return this.cache.channels().in(SamplePayloads.GUILD).values();
	}

}
