package io.github.discordspring.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.codec.Selection;
import io.github.discordspring.model.event.EventType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Compares reading events with walking their tokens by Jackson's own parser, in turn and
 * by the CPU time of the thread, for machines that have other things to do.
 */
public final class ReadingRatio {

	private static final JsonFactory JACKSON = new JsonFactory();

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	/** Bytes that are read in each round. */
	private static final int ROUND = 8_000_000;

	private static final int WARMUP = 12;

	/** Keeps what is read from being optimised away. */
	@SuppressWarnings("UnusedVariable")
	private static volatile Object result = "";

	private ReadingRatio() {
	}

	/**
	 * Prints a line for each event: bytes, nanoseconds for walking and reading, their
	 * ratio, the ratio with nothing selected, and the bytes allocated by reading.
	 * @param arguments the number of rounds
	 */
	public static void main(String[] arguments) {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 20;
		compare("typing-dm", GatewaySamples.typingStartInDirectMessage(), EventType.TYPING_START.codec(), rounds);
		compare("typing", GatewaySamples.typingStart(), EventType.TYPING_START.codec(), rounds);
		compare("message", SamplePayloads.messageCreateData(), EventType.MESSAGE_CREATE.codec(), rounds);
		compare("presence", GatewaySamples.presenceUpdate(), EventType.PRESENCE_UPDATE.codec(), rounds);
		compare("guild-100k", GatewaySamples.guildCreate(125), EventType.GUILD_CREATE.codec(), rounds);
		compare("guild-1M", GatewaySamples.guildCreate(1350), EventType.GUILD_CREATE.codec(), rounds);
	}

	private static <T> void compare(String name, byte[] json, Codec<T> codec, int rounds) {
		int times = Math.max(3, ROUND / (json.length + 200));
		double[] walking = new double[rounds];
		double[] reading = new double[rounds];
		double[] ratios = new double[rounds];
		double[] skipping = new double[rounds];
		Selection<T> nothing = Selection.of(codec);
		long allocated = 0;
		for (int round = -WARMUP; round < rounds; round++) {
			double walk = time(times, () -> walk(json));
			long before = THREADS.getCurrentThreadAllocatedBytes();
			double read = time(times, () -> Encoding.JSON.read(codec, json, 0, json.length));
			allocated = (THREADS.getCurrentThreadAllocatedBytes() - before) / times;
			double skip = time(times, () -> Encoding.JSON.read(codec, nothing, json, 0, json.length));
			if (round >= 0) {
				walking[round] = walk;
				reading[round] = read;
				ratios[round] = read / walk;
				skipping[round] = skip / walk;
			}
		}
		System.out.printf(Locale.ROOT, "%-10s %8d B  walk %9.0f ns  read %9.0f ns  ratio %.2f  nothing %.2f  %d B/op%n",
				name, json.length, median(walking), median(reading), median(ratios), median(skipping), allocated);
	}

	private static double time(int times, Supplier<?> work) {
		long start = THREADS.getCurrentThreadCpuTime();
		for (int i = 0; i < times; i++) {
			result = work.get();
		}
		return (THREADS.getCurrentThreadCpuTime() - start) / (double) times;
	}

	private static int walk(byte[] json) {
		int count = 0;
		try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), json, 0, json.length)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				count += token.id();
			}
		}
		return count;
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
