package io.github.discordspring.benchmarks.gateway;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.github.discordspring.benchmarks.process.Child;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedGuild;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.emulator.Fixture;
import io.github.discordspring.emulator.generate.Activity;
import io.github.discordspring.emulator.generate.GeneratedTraffic;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import reactor.netty.resources.ConnectionProvider;

/**
 * Loads an emulator: many connections in another JVM, and people who do so much that so
 * many events are sent in a second, in sum. Tells whether the heap of the emulator stays
 * as it is, after collections, once all that is bounded has reached its bound: the last
 * line begins with HELD or NOT HELD, and the program ends with 0 or 1.
 */
public final class EmulatorLoad {

	private static final Duration HEARTBEAT = Duration.ofSeconds(20);

	private static final int ALL_INTENTS = 53_608_447;

	private static final int STEPS = 8;

	private static final int RATE = 20_000;

	/** Percent by which the most may be above the least. */
	private static final double MOST_APART = 10;

	/** What people do is not all sent to each, and a second is not cut sharply. */
	private static final double LEAST_OF_RATE = 0.95;

	private EmulatorLoad() {
	}

	/**
	 * Runs it.
	 * @param arguments {@code name=value}: {@code connections} (200), {@code rate}, the
	 * events in a second in sum (20000), {@code warm-up} and {@code seconds} (60, 120),
	 * {@code heap} (1g), {@code java}, the home of the JVM to run
	 * @throws Exception if it cannot be run
	 */
	public static void main(String[] arguments) throws Exception {
		Map<String, String> values = Settings
			.values(Stream.of(arguments).filter((argument) -> argument.contains("=")).toArray(String[]::new));
		switch ((arguments.length > 0) ? arguments[0] : "") {
			case "emulator" -> emulate(values);
			case "clients" -> connect(arguments[1], arguments[2].split(",", -1), values);
			default -> measure(values);
		}
	}

	private static void measure(Map<String, String> values) {
		List<String> settings = values.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.toList();
		try (Child emulator = child(values, values.getOrDefault("heap", "1g"),
				Stream.concat(Stream.of("emulator"), settings.stream()))) {
			String[] words = emulator.await("emulator");
			try (Child clients = child(values, "512m",
					Stream.concat(Stream.of("clients", words[1], words[2]), settings.stream()))) {
				System.out.println(String.join(" ", clients.await("connected")));
				emulator.say('s');
				for (int step = 0; step <= STEPS; step++) {
					System.out.println(String.join(" ", emulator.await("step")));
				}
				String[] heap = emulator.await("heap");
				System.out.println(String.join(" ", heap));
				clients.say('e');
				String[] received = clients.await("received");
				System.out.println(String.join(" ", received));
				judge(String.join(" ", heap), String.join(" ", received), number(values, "rate", RATE));
			}
		}
	}

	/** Says whether all held, and ends with 1 if something did not. */
	private static void judge(String heap, String received, int rate) {
		double apart = figure(heap, "\\(([\\d.]+) % apart");
		double events = figure(received, "received ([\\d.]+) events");
		double lost = figure(received, "([\\d.]+) lost");
		boolean flat = apart <= MOST_APART;
		boolean fast = events >= rate * LEAST_OF_RATE;
		System.out.printf(Locale.ROOT, "%s: heap within %.0f %% %s (%.1f %%), %d events in a second %s (%.0f), %s%n",
				(flat && fast && lost == 0) ? "HELD" : "NOT HELD", MOST_APART, flat ? "yes" : "no", apart, rate,
				fast ? "yes" : "no", events, (lost == 0) ? "no connection lost" : (int) lost + " connections lost");
		if (!flat || !fast || lost != 0) {
			System.exit(1);
		}
	}

	private static double figure(String line, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(line);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + pattern + " is in: " + line);
		}
		return Double.parseDouble(matcher.group(1));
	}

	private static Child child(Map<String, String> values, String heap, Stream<String> arguments) {
		String java = Path.of(values.getOrDefault("java", System.getProperty("java.home")), "bin", "java").toString();
		return new Child(
				Stream.concat(Stream.of(java, "-Xmx" + heap, "-Xms" + heap, "--enable-native-access=ALL-UNNAMED", "-cp",
						System.getProperty("java.class.path"), EmulatorLoad.class.getName()), arguments)
					.toList());
	}

	private static int number(Map<String, String> values, String name, int absent) {
		return Integer.parseInt(values.getOrDefault(name, Integer.toString(absent)));
	}

	private static void emulate(Map<String, String> values) throws Exception {
		int bots = bots(values);
		int guilds = number(values, "connections", 200) / bots;
		DiscordEmulator emulator = DiscordEmulator.builder()
			.fixture(Fixture.empty())
			.bots(IntStream.range(0, bots).mapToObj((number) -> "bot-" + number).toArray(String[]::new))
			.heartbeatInterval(HEARTBEAT)
			.maxConcurrency(guilds)
			.start();
		System.out.println("emulator " + emulator.gatewayUrl() + " "
				+ String.join(",", emulator.bots().stream().map(EmulatedUser::name).map(emulator::token).toList()));
		fill(emulator);
		System.in.read();
		int rate = number(values, "rate", RATE) / bots / guilds;
		List<EmulatedGuild> crowds = new ArrayList<>();
		for (int guild = 0; guild < guilds; guild++) {
			crowds.add(emulator.addLargeGuild("guild-" + guild, 200, 20, guild));
		}
		for (int guild = 0; guild < guilds; guild++) {
			crowds.get(guild).generateTraffic(Math.max(1, rate), guild);
		}
		Thread.sleep(1000L * number(values, "warm-up", 60));
		List<Long> heaps = new ArrayList<>();
		double cpu = cpuNanos();
		long start = System.nanoTime();
		int seconds = number(values, "seconds", 120);
		for (int step = 0; step <= STEPS; step++) {
			heaps.add(usedHeap());
			System.out.printf(Locale.ROOT, "step %d of %d: %.1f MB%n", step, STEPS, heaps.get(step) / 1e6);
			if (step < STEPS) {
				Thread.sleep(1000L * seconds / STEPS);
			}
		}
		long least = heaps.stream().mapToLong(Long::longValue).min().orElse(0);
		long most = heaps.stream().mapToLong(Long::longValue).max().orElse(0);
		System.out.printf(Locale.ROOT,
				"heap after collection: %.1f to %.1f MB in %d s (%.1f %% apart): %s MB; %.2f cores%n", least / 1e6,
				most / 1e6, seconds, 100.0 * (most - least) / least,
				heaps.stream().map((heap) -> heap / 1_000_000).toList(),
				(cpuNanos() - cpu) / (System.nanoTime() - start));
		Thread.currentThread().join();
	}

	/** Lets what is bounded by number reach its bound before anybody is connected. */
	private static void fill(DiscordEmulator emulator) throws InterruptedException {
		try (GeneratedTraffic traffic = emulator.addLargeGuild("full", 200, 100, 1)
			.generateTraffic(10_000, 1, Activity.MESSAGES)) {
			while (traffic.count() < 60_000) {
				Thread.sleep(100);
			}
		}
	}

	/** Each bot has its own limit of identifies, so that all connect at once. */
	private static int bots(Map<String, String> values) {
		return Math.max(1, number(values, "connections", 200) / 20);
	}

	/** The least of a few: what clients have not read yet comes and goes. */
	private static long usedHeap() throws InterruptedException {
		long least = Long.MAX_VALUE;
		for (int sample = 0; sample < 8; sample++) {
			System.gc();
			least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
			Thread.sleep(100);
		}
		return least;
	}

	private static double cpuNanos() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

	private static void connect(String url, String[] tokens, Map<String, String> values) throws Exception {
		int connections = number(values, "connections", 200);
		int shards = connections / tokens.length;
		LongAdder events = new LongAdder();
		LongAdder bytes = new LongAdder();
		AtomicInteger ready = new AtomicInteger();
		AtomicInteger lost = new AtomicInteger();
		HttpClient client = HttpClient.create(ConnectionProvider.newConnection());
		for (int number = 0; number < connections; number++) {
			String token = tokens[number / shards];
			int shard = number % shards;
			client.websocket(WebsocketClientSpec.builder().maxFramePayloadLength(16 * 1024 * 1024).build())
				.uri(url + "/?v=10&encoding=json")
				.handle((in, out) -> run(in, out, token, shard, shards, events, bytes, ready))
				.subscribe(null, (error) -> lost.incrementAndGet(), lost::incrementAndGet);
		}
		while (ready.get() < connections) {
			Thread.sleep(50);
		}
		System.out.println("connected " + ready.get());
		Thread.sleep(1000L * number(values, "warm-up", 60) / 2);
		events.reset();
		bytes.reset();
		long start = System.nanoTime();
		System.in.read();
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf(Locale.ROOT, "received %.0f events and %.1f MB in a second on %d connections, %d lost%n",
				events.sum() / seconds, bytes.sum() / seconds / 1e6, connections, lost.get());
	}

	private static Mono<Void> run(WebsocketInbound in, WebsocketOutbound out, String token, int shard, int shards,
			LongAdder events, LongAdder bytes, AtomicInteger ready) {
		Mono<Void> received = in.receiveFrames().doOnNext((frame) -> {
			bytes.add(frame.content().readableBytes());
			String start = frame.content()
				.toString(frame.content().readerIndex(), Math.min(40, frame.content().readableBytes()),
						StandardCharsets.US_ASCII);
			if (start.startsWith("{\"t\":\"")) {
				events.increment();
				if (start.startsWith("{\"t\":\"READY\"")) {
					ready.incrementAndGet();
				}
			}
		}).then();
		String identify = "{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"intents\":" + ALL_INTENTS + ",\"shard\":["
				+ shard + "," + shards + "],\"properties\":{}}}";
		Flux<WebSocketFrame> sent = Flux.<WebSocketFrame>just(new TextWebSocketFrame(identify))
			.concatWith(Flux.interval(HEARTBEAT).map((tick) -> new TextWebSocketFrame("{\"op\":1,\"d\":null}")));
		return Mono.when(received, out.sendObject(sent, (frame) -> true).then());
	}

}
