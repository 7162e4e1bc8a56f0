package io.github.discordspring.benchmarks.rest;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Calls to a server on the same machine, which answers at once and names no limits,
 * beside a bare {@link WebClient} that moves the same bytes and reads nothing in them.
 * The server's own share is in both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RestBenchmark {

	private static final int CALLS = 640;

	private static final String PATH = "/channels/290926798999357250/messages";

	private static final MessageCreateRequest REQUEST = MessageCreateRequest.of("Supa Hot");

	/** Calls at the same time. */
	@Param({ "1", "64" })
	private int inFlight;

	private final DisposableServer server = EchoServer.start();

	private final String url = "http://127.0.0.1:" + this.server.port() + "/api/v10";

	private final DiscordRestClient client = DiscordRestClient.builder()
		.baseUrl(this.url)
		.token(new Secret("token"))
		.rateLimiter(LocalRateLimiter.builder().globalLimit(0).build())
		.build();

	private final byte[] body = DiscordJson.write(REQUEST);

	private final WebClient webClient = WebClient.builder()
		.baseUrl(this.url)
		.defaultHeader("Authorization", "Bot token")
		.defaultHeader("User-Agent", "DiscordBot (https://example.org, 1)")
		.clientConnector(new ReactorClientHttpConnector(
				HttpClient.create(ConnectionProvider.create("bare", 500)).compress(true)))
		.build();

	@TearDown
	public void close() {
		this.client.close();
		this.server.disposeNow();
	}

	@Benchmark
	@OperationsPerInvocation(CALLS)
	public @Nullable Object get() {
		return run(() -> this.client.messages().getChannelMessage(290926798999357250L, 334385199974967042L));
	}

	@Benchmark
	@OperationsPerInvocation(CALLS)
	public @Nullable Object getBare() {
		return run(() -> this.webClient.get()
			.uri(PATH + "/{id}", 334385199974967042L)
			.exchangeToMono((response) -> response.bodyToMono(byte[].class)));
	}

	@Benchmark
	@OperationsPerInvocation(CALLS)
	public @Nullable Object createMessage() {
		return run(() -> this.client.messages().createMessage(290926798999357250L, REQUEST));
	}

	@Benchmark
	@OperationsPerInvocation(CALLS)
	public @Nullable Object createMessageBare() {
		return run(() -> this.webClient.post()
			.uri(PATH)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(this.body)
			.exchangeToMono((response) -> response.bodyToMono(byte[].class)));
	}

	private <T> @Nullable T run(Supplier<Mono<T>> call) {
		return Flux.range(0, CALLS).flatMap((i) -> call.get(), this.inFlight).blockLast();
	}

}
