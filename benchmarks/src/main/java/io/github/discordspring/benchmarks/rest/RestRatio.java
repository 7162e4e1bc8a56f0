package io.github.discordspring.benchmarks.rest;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.discordspring.benchmarks.process.Child;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * What a call costs beside one of a bare {@link WebClient}, which moves the same bytes
 * and reads nothing in them: both in turn in one process, the server in another. Prints
 * the medians of wall time, of the process's CPU time and of the bytes allocated by all
 * threads, and their ratios; wall time only says something on a machine that has nothing
 * else to do.
 */
public final class RestRatio {

	private static final long CHANNEL = 290926798999357250L;

	private static final long MESSAGE = 334385199974967042L;

	private static final MessageCreateRequest REQUEST = MessageCreateRequest.of("Supa Hot");

	private static final int CALLS = 2_000;

	private static final int WARM_UP = 30;

	private RestRatio() {
	}

	/**
	 * Runs it.
	 * @param arguments number of rounds, 21 by default
	 */
	public static void main(String[] arguments) {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 21;
		List<String> command = List.of(ProcessHandle.current().info().command().orElse("java"), "-cp",
				System.getProperty("java.class.path"), EchoServer.class.getName());
		try (Child server = new Child(command)) {
			String url = "http://127.0.0.1:" + server.await("port")[1] + "/api/v10";
			try (DiscordRestClient client = client(url)) {
				WebClient bare = bare(url);
				byte[] body = DiscordJson.write(REQUEST);
				System.out.println("                 in flight   own µs  bare µs  ratio   own CPU  bare CPU  ratio"
						+ "   own bytes  bare bytes  ratio");
				for (int inFlight : new int[] { 64, 1 }) {
					compare("GET a message", inFlight, rounds,
							() -> client.messages().getChannelMessage(CHANNEL, MESSAGE),
							() -> bare.get()
								.uri("/channels/{channelId}/messages/{messageId}", CHANNEL, MESSAGE)
								.exchangeToMono((response) -> response.bodyToMono(byte[].class)));
					compare("create a message", inFlight, rounds,
							() -> client.messages().createMessage(CHANNEL, REQUEST),
							() -> bare.post()
								.uri("/channels/{channelId}/messages", CHANNEL)
								.contentType(MediaType.APPLICATION_JSON)
								.bodyValue(body)
								.exchangeToMono((response) -> response.bodyToMono(byte[].class)));
				}
			}
		}
		System.exit(0);
	}

	private static DiscordRestClient client(String url) {
		return DiscordRestClient.builder()
			.baseUrl(url)
			.token(new Secret("token"))
			.rateLimiter(LocalRateLimiter.builder().globalLimit(0).build())
			.build();
	}

	private static WebClient bare(String url) {
		return WebClient.builder()
			.baseUrl(url)
			.defaultHeader("Authorization", "Bot token")
			.defaultHeader("User-Agent", "DiscordBot (https://example.org, 1)")
			.clientConnector(new ReactorClientHttpConnector(
					HttpClient.create(ConnectionProvider.create("bare", 500)).compress(true)))
			.build();
	}

	private static void compare(String name, int inFlight, int rounds, Supplier<Mono<?>> own, Supplier<Mono<?>> bare) {
		for (int i = 0; i < WARM_UP; i++) {
			measure(own, inFlight);
			measure(bare, inFlight);
		}
		double[][] owns = new double[rounds][];
		double[][] bares = new double[rounds][];
		for (int i = 0; i < rounds; i++) {
			owns[i] = measure(own, inFlight);
			bares[i] = measure(bare, inFlight);
		}
		StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-18s %7d", name, inFlight));
		for (int i = 0; i < 3; i++) {
			double mine = median(owns, i);
			double other = median(bares, i);
			line.append(String.format(Locale.ROOT, " %9.1f %9.1f %6.2f", mine, other, mine / other));
		}
		System.out.println(line);
	}

	private static double[] measure(Supplier<Mono<?>> call, int inFlight) {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		long allocated = allocated();
		long cpu = system.getProcessCpuTime();
		long start = System.nanoTime();
		Flux.range(0, CALLS).flatMap((i) -> call.get(), inFlight).blockLast();
		long time = System.nanoTime() - start;
		return new double[] { time / 1e3 / CALLS, (system.getProcessCpuTime() - cpu) / 1e3 / CALLS,
				(double) (allocated() - allocated) / CALLS };
	}

	private static double median(double[][] rounds, int column) {
		double[] values = Arrays.stream(rounds).mapToDouble((round) -> round[column]).sorted().toArray();
		return values[values.length / 2];
	}

	private static long allocated() {
		ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
		long sum = 0;
		for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
			sum += Math.max(0, bytes);
		}
		return sum;
	}

}
