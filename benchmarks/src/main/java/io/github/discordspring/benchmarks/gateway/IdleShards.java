package io.github.discordspring.benchmarks.gateway;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.github.discordspring.benchmarks.process.Child;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.gateway.CloseOnStop;
import io.github.discordspring.gateway.Compression;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.gateway.Intent;
import reactor.core.publisher.Mono;

/**
 * Connects many shards to an emulator in another JVM, where next to nothing happens, and
 * tells what each costs; then waits for ten heartbeats and tells whether all stayed
 * connected. For each compression in a JVM of its own.
 */
public final class IdleShards {

	/** All that the emulator lets a bot start in a day. */
	private static final int SHARDS = 1000;

	/** Those that bring what all share. */
	private static final int FIRST = 20;

	private static final Duration INTERVAL = Duration.ofSeconds(3);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private IdleShards() {
	}

	/**
	 * Runs it.
	 * @param arguments {@code name=value}: {@code java}, the home of the JVM to run;
	 * {@code compressions}, separated by commas
	 * @throws Exception if it cannot be run
	 */
	public static void main(String[] arguments) throws Exception {
		switch ((arguments.length > 0) ? arguments[0] : "") {
			case "emulator" -> emulate();
			case "bot" -> connect(arguments[1], arguments[2], Compression.valueOf(arguments[3]));
			default -> measure(arguments);
		}
	}

	private static void measure(String[] arguments) {
		Map<String, String> values = Settings.values(arguments);
		String java = Path.of(values.getOrDefault("java", System.getProperty("java.home")), "bin", "java").toString();
		for (String compression : values.getOrDefault("compressions", "NONE,ZLIB_STREAM,ZSTD_STREAM").split(",", -1)) {
			try (Child emulator = child(java, "-Xmx2g", "emulator")) {
				String[] words = emulator.await("emulator");
				try (Child bot = child(java, "-Xmx512m", "bot", words[1], words[2], compression)) {
					System.out.println(String.join(" ", bot.await("shards")));
					System.out.println(String.join(" ", bot.await("heartbeats")));
				}
			}
		}
	}

	private static Child child(String java, String heap, String... arguments) {
		return new Child(Stream
			.concat(Stream.of(java, heap, heap.replace("-Xmx", "-Xms"), "-XX:+AlwaysPreTouch",
					"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
					IdleShards.class.getName()), Stream.of(arguments))
			.toList());
	}

	private static void emulate() throws InterruptedException {
		DiscordEmulator emulator = DiscordEmulator.builder().heartbeatInterval(INTERVAL).maxConcurrency(SHARDS).start();
		System.out.println("emulator " + emulator.gatewayUrl() + " " + emulator.token());
		Thread.currentThread().join();
	}

	private static void connect(String url, String token, Compression compression) throws Exception {
		AtomicInteger lost = new AtomicInteger();
		Shards first = shards(url, token, compression, 0, FIRST, lost);
		long heap = usedHeap();
		long resident = resident();
		Shards others = shards(url, token, compression, FIRST, SHARDS, lost);
		int count = SHARDS - FIRST;
		long heapAfter = usedHeap();
		System.out.printf(Locale.ROOT, "shards %d %s: %.1f kB of heap each, %.1f kB resident outside the heap each%n",
				SHARDS, compression, (heapAfter - heap) / 1e3 / count, (resident() - resident) / 1e3 / count);
		double cpu = cpuNanos();
		Thread.sleep(INTERVAL.multipliedBy(10).plus(INTERVAL).toMillis());
		long connected = Stream.of(first, others)
			.flatMap((shards) -> shards.shards().stream())
			.filter((shard) -> shard.state() == ShardState.CONNECTED)
			.count();
		System.out.printf(Locale.ROOT, "heartbeats 10: %d connected, %d times lost, %.1f us of CPU per heartbeat%n",
				connected, lost.get(), (cpuNanos() - cpu) / 1e3 / SHARDS / 11);
	}

	private static Shards shards(String url, String token, Compression compression, int from, int to,
			AtomicInteger lost) {
		GatewayOptions options = GatewayOptions.builder()
			.token(new Secret(token))
			.intents(Intent.GUILDS.mask())
			.compression(compression)
			.shardCount(SHARDS)
			.shardIds(IntStream.range(from, to).boxed().toList())
			.closeOnStop(CloseOnStop.END)
			.build();
		Shards shards = Shards
			.builder(options,
					() -> Mono
						.just(new GatewayInfo(URI.create(url), SHARDS, SHARDS, SHARDS, Duration.ofDays(1), SHARDS)))
			.listener((shard, previous, current) -> {
				if (previous == ShardState.CONNECTED) {
					lost.incrementAndGet();
				}
			})
			.build();
		shards.deliverTo(new Nobody());
		shards.start();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (shards.shards().stream().filter((shard) -> shard.state() == ShardState.CONNECTED).count() < to - from) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Not all shards are connected after " + PATIENCE);
			}
			LockSupport.parkNanos(100_000_000);
		}
		return shards;
	}

	private static long usedHeap() {
		for (int i = 0; i < 4; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long cpuNanos() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

	private static long resident() throws IOException {
		for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
			if (line.startsWith("VmRSS:")) {
				return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
			}
		}
		return 0;
	}

	/**
	 * Wants nothing.
	 */
	private static final class Nobody implements DispatchSink {

		@Override
		public EventTypes wanted() {
			return EventTypes.none();
		}

		@Override
		public void accept(Dispatch dispatch) {
			throw new IllegalStateException("Nothing is wanted");
		}

	}

}
