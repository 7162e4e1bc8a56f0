package io.github.discordspring.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import javax.net.ssl.KeyManagerFactory;

import io.github.discordspring.autoconfigure.bot.DiscordBotAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.DiscordCacheAutoConfiguration;
import io.github.discordspring.autoconfigure.gateway.DiscordGatewayAutoConfiguration;
import io.github.discordspring.autoconfigure.rest.DiscordRestAutoConfiguration;
import io.github.discordspring.autoconfigure.rest.DiscordRestClientCustomizer;
import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.DiscordRestErrorHandler;
import io.github.discordspring.rest.error.DiscordConnectionException;
import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.error.RateLimitedException;
import io.github.discordspring.rest.error.UnreadableResponseException;
import io.github.discordspring.rest.metrics.DiscordRestMetrics;
import io.github.discordspring.rest.observation.DiscordRestContext;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.netty.handler.codec.http.HttpHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.CacheManager;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each property of the HTTP API has its effect, shown by what a server sees.
 */
class RestTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private static final String USER = "{\"id\":\"1\",\"username\":\"Nelly\",\"discriminator\":\"0\"}";

	/** What the server saw, as "method path protocol". */
	private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

	private final List<HttpHeaders> headers = Collections.synchronizedList(new ArrayList<>());

	private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

	/** Statuses of the next answers; then 200. */
	private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

	private volatile String answer = USER;

	private volatile Duration delay = Duration.ZERO;

	private DisposableServer server = serve(HttpServer.create());

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DiscordAutoConfiguration.class, DiscordRestAutoConfiguration.class,
				SslAutoConfiguration.class))
		.withPropertyValues("discord.token=a.b.c", "discord.rest.max-retries=0");

	@AfterEach
	void close() {
		this.server.disposeNow();
	}

	@Test
	void baseUrlAndToken() {
		run((client) -> client.users().getCurrentUser().block(WAIT));

		assertThat(this.lines).containsExactly("GET /api/v10/users/@me HTTP/1.1");
		assertThat(this.headers.get(0).get("Authorization")).isEqualTo("Bot a.b.c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "false", "off" })
	void enabled(String off) {
		this.runner
			.withConfiguration(AutoConfigurations.of(DiscordBotAutoConfiguration.class,
					DiscordCacheAutoConfiguration.class, DiscordGatewayAutoConfiguration.class))
			.withPropertyValues("discord.rest.enabled=" + off)
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(DiscordCache.class)
				.doesNotHaveBean(DiscordRestClient.class)
				.doesNotHaveBean(DiscordClient.class)
				.doesNotHaveBean(Shards.class));
	}

	@Test
	void globalLimit() {
		long start = System.nanoTime();
		run((client) -> Flux.range(1, 9).flatMap((i) -> client.channels().triggerTypingIndicator(i)).blockLast(WAIT),
				"discord.rest.global-limit=4");

		assertThat(Duration.ofNanos(System.nanoTime() - start)).as("4 at once, 4 after a second, 1 after two")
			.isGreaterThanOrEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void rateLimits() {
		this.delay = Duration.ofSeconds(2);
		long start = System.nanoTime();
		run((client) -> Flux.range(1, 20)
			.flatMap((i) -> client.messages()
				.createMessage(1, MessageCreateRequest.of("hi"))
				.onErrorComplete(UnreadableResponseException.class), 20)
			.blockLast(WAIT), "discord.rest.rate-limits=off", "discord.rest.global-limit=1");

		assertThat(this.lines).hasSize(20);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).as("with a limit of one in a second: 19 seconds")
			.isLessThan(Duration.ofSeconds(15));
	}

	@Test
	void statisticsAreThereForMicrometer() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		this.statuses.add(404);
		this.runner.withPropertyValues(url()).run((context) -> {
			context.getBean(DiscordRestMetrics.class).bindTo(registry);
			DiscordRestClient client = context.getBean(DiscordRestClient.class);
			client.users().getUser(1).onErrorComplete().block(WAIT);
			client.users().getUser(2).block(WAIT);

			assertThat(registry.get("discord.rest.requests").tag("outcome", "success").functionCounter().count())
				.isEqualTo(1);
			assertThat(registry.get("discord.rest.requests").tag("outcome", "failure").functionCounter().count())
				.isEqualTo(1);
		});
		this.runner.withClassLoader(new FilteredClassLoader(MeterBinder.class))
			.withPropertyValues(url())
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("discordRestMetrics"));
	}

	@Test
	void maxPending() {
		this.delay = Duration.ofSeconds(2);

		run((client) -> {
			List<Throwable> errors = Flux.range(0, 10)
				.flatMap((i) -> client.users()
					.getCurrentUser()
					.map(Object.class::cast)
					.onErrorResume((error) -> Mono.just(error)))
				.ofType(Throwable.class)
				.collectList()
				.block(WAIT);
			assertThat(errors).hasSize(6).allMatch(RateLimitedException.class::isInstance);
		}, "discord.rest.max-pending=3");
	}

	@Test
	void maxWait() {
		this.statuses.add(429);

		run((client) -> assertThatExceptionOfType(RateLimitedException.class)
			.isThrownBy(() -> client.users().getCurrentUser().block(WAIT))
			.withMessageContaining("700 ms at most"), "discord.rest.max-wait=700ms");
	}

	@Test
	void timeout() {
		this.delay = Duration.ofSeconds(20);

		run((client) -> assertThatExceptionOfType(DiscordConnectionException.class)
			.isThrownBy(() -> client.users().getCurrentUser().block(WAIT))
			.withMessageContaining("within 250 ms"), "discord.rest.timeout=250ms");
	}

	@Test
	void connectTimeout() {
		long start = System.nanoTime();
		this.runner
			.withPropertyValues("discord.rest.base-url=http://192.0.2.1:9/api/v10",
					"discord.rest.connect-timeout=200ms")
			.run((context) -> assertThatExceptionOfType(DiscordConnectionException.class)
				.isThrownBy(() -> context.getBean(DiscordRestClient.class).users().getCurrentUser().block(WAIT)));

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
	}

	@Test
	void maxRetriesAndRetryDelay() {
		this.statuses.addAll(List.of(500, 502));
		long start = System.nanoTime();

		run((client) -> assertThat(client.users().getCurrentUser().block(WAIT)).isNotNull(),
				"discord.rest.max-retries=2", "discord.rest.retry-delay=400ms");

		assertThat(this.lines).hasSize(3);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).as("at least half of 400 and of 800 ms")
			.isGreaterThanOrEqualTo(Duration.ofMillis(600));
	}

	@Test
	void maxResponseSize() {
		this.answer = "\"" + "x".repeat(3000) + "\"";

		run((client) -> assertThatExceptionOfType(UnreadableResponseException.class)
			.isThrownBy(() -> client.users().getCurrentUser().block(WAIT)), "discord.rest.max-response-size=2KB");
	}

	@Test
	void userAgentAndHeaders() {
		run((client) -> client.users().getCurrentUser().block(WAIT),
				"discord.rest.user-agent=DiscordBot (https://example.org, 7)",
				"discord.rest.headers.X-Discord-Locale=de");

		assertThat(this.headers.get(0).get("User-Agent")).isEqualTo("DiscordBot (https://example.org, 7)");
		assertThat(this.headers.get(0).get("X-Discord-Locale")).isEqualTo("de");
	}

	@Test
	void allowedMentions() {
		run((client) -> client.messages()
			.createMessage(1, MessageCreateRequest.of("@everyone"))
			.onErrorComplete()
			.block(WAIT), "discord.rest.allowed-mentions=users,replied-user");
		run((client) -> client.messages()
			.createMessage(1, MessageCreateRequest.of("@everyone"))
			.onErrorComplete()
			.block(WAIT), "discord.rest.allowed-mentions=none");

		assertThat(this.bodies.get(0)).contains("\"allowed_mentions\":{\"parse\":[\"users\"]")
			.contains("\"replied_user\":true");
		assertThat(this.bodies.get(1)).contains("\"allowed_mentions\":{\"parse\":[]");
	}

	@Test
	void proxy() throws IOException {
		try (ServerSocket proxy = new ServerSocket(0)) {
			proxy.setSoTimeout((int) WAIT.toMillis());
			this.runner
				.withPropertyValues("discord.rest.base-url=https://discord.invalid/api/v10",
						"discord.rest.proxy=http://user:secret@127.0.0.1:" + proxy.getLocalPort())
				.run((context) -> {
					Mono<?> call = context.getBean(DiscordRestClient.class).users().getCurrentUser();
					Disposable waiting = call.onErrorComplete().subscribe();
					try (Socket client = proxy.accept()) {
						byte[] bytes = new byte[1000];
						String request = new String(bytes, 0, client.getInputStream().read(bytes),
								StandardCharsets.US_ASCII);
						assertThat(request).startsWith("CONNECT discord.invalid:443")
							.containsIgnoringCase("proxy-authorization: Basic dXNlcjpzZWNyZXQ=");
					}
					waiting.dispose();
				});
		}
	}

	@Test
	void aProxyThatIsNoneIsNamedWithoutItsPassword() {
		this.runner.withPropertyValues("discord.rest.proxy=ftp://user:secret@proxy:21")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("discord.rest.proxy")
				.hasMessageNotContaining("secret"));
	}

	@Test
	void sslBundleAndHttp2() throws Exception {
		this.server.disposeNow();
		KeyManagerFactory keys = keys();
		this.server = serve(HttpServer.create()
			.protocol(HttpProtocol.H2, HttpProtocol.HTTP11)
			.secure((spec) -> spec.sslContext((GenericSslContextSpec<?>) Http2SslContextSpec.forServer(keys))));
		String[] bundle = { "discord.rest.base-url=https://localhost:" + this.server.port() + "/api/v10",
				"discord.rest.ssl.bundle=mine",
				"spring.ssl.bundle.jks.mine.truststore.location=classpath:localhost.p12",
				"spring.ssl.bundle.jks.mine.truststore.password=changeit",
				"spring.ssl.bundle.jks.mine.truststore.type=PKCS12" };

		this.runner.withPropertyValues(bundle)
			.run((context) -> context.getBean(DiscordRestClient.class).users().getCurrentUser().block(WAIT));
		this.runner.withPropertyValues(bundle)
			.withPropertyValues("discord.rest.http2=false")
			.run((context) -> context.getBean(DiscordRestClient.class).users().getCurrentUser().block(WAIT));
		this.runner.withPropertyValues(bundle[0])
			.run((context) -> assertThatExceptionOfType(DiscordConnectionException.class).as("without the bundle")
				.isThrownBy(() -> context.getBean(DiscordRestClient.class).users().getCurrentUser().block(WAIT)));

		assertThat(this.lines).containsExactly("GET /api/v10/users/@me HTTP/2.0", "GET /api/v10/users/@me HTTP/1.1");
	}

	@Test
	void cacheTimeToLive() {
		this.runner.withBean(CacheManager.class, ConcurrentMapCacheManager::new)
			.withPropertyValues(url(), "discord.rest.cache.time-to-live.users=1m")
			.run((context) -> {
				DiscordRestClient client = context.getBean(DiscordRestClient.class);
				client.users().getUser(1).block(WAIT);
				client.users().getUser(1).block(WAIT);
			});

		assertThat(this.lines).hasSize(1);
	}

	@Test
	void aCacheWithoutACacheManagerEndsTheStart() {
		this.runner.withPropertyValues(url(), "discord.rest.cache.time-to-live.users=1m")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("discord.rest.cache.time-to-live"));
	}

	@Test
	void valuesThatMakeNoSenseEndTheStart() {
		for (String wrong : List.of("discord.rest.connect-timeout=0s", "discord.rest.user-agent=Mozilla",
				"discord.rest.allowed-mentions=none,users", "discord.rest.headers.authorization=Bot x",
				"discord.rest.cache.time-to-live.users=0s")) {
			this.runner.withPropertyValues(url(), wrong).run((context) -> assertThat(context).as(wrong).hasFailed());
		}
	}

	@Test
	void handlersOfErrorsAndObservationsAndCustomizersAreFound() {
		List<String> seen = new ArrayList<>();
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new ObservationHandler<DiscordRestContext>() {

			@Override
			public void onStop(DiscordRestContext context) {
				seen.add(context.method() + " " + context.route() + " " + context.status());
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return context instanceof DiscordRestContext;
			}

		});
		this.statuses.add(404);
		this.runner.withBean(ObservationRegistry.class, () -> registry)
			.withBean(DiscordRestErrorHandler.class,
					() -> (DiscordRestException error) -> (error.status() == 404) ? null : error)
			.withBean(DiscordRestClientCustomizer.class, () -> (builder) -> builder.defaultHeader("X-Test", "1"))
			.withPropertyValues(url())
			.run((context) -> assertThat(
					context.getBean(DiscordRestClient.class).users().getUser(5).blockOptional(WAIT))
				.isEmpty());

		assertThat(seen).containsExactly("GET /users/{userId} 404");
		assertThat(this.headers.get(0).get("X-Test")).isEqualTo("1");
	}

	private void run(Consumer<DiscordRestClient> calls, String... properties) {
		this.runner.withPropertyValues(url())
			.withPropertyValues(properties)
			.run((context) -> calls.accept(context.getBean(DiscordRestClient.class)));
	}

	private String url() {
		return "discord.rest.base-url=http://127.0.0.1:" + this.server.port() + "/api/v10";
	}

	private DisposableServer serve(HttpServer server) {
		return server.host("127.0.0.1").port(0).handle((request, response) -> {
			this.lines.add(request.method() + " " + request.uri() + " " + request.version());
			this.headers.add(request.requestHeaders().copy());
			Integer next = this.statuses.poll();
			int status = (next != null) ? next : 200;
			String body = (status == 429) ? "{\"retry_after\":3600.0,\"global\":false}" : this.answer;
			return request.receive()
				.aggregate()
				.asString()
				.defaultIfEmpty("")
				.doOnNext(this.bodies::add)
				.then(Mono.delay(this.delay))
				.then(response.status(status)
					.header("Content-Type", "application/json")
					.header((status == 429) ? "X-RateLimit-Scope" : "X-Other", "user")
					.sendString(Mono.just(body))
					.then());
		}).bindNow(WAIT);
	}

	private static KeyManagerFactory keys() throws GeneralSecurityException, IOException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream file = RestTests.class.getResourceAsStream("/localhost.p12")) {
			store.load(file, "changeit".toCharArray());
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, "changeit".toCharArray());
		return keys;
	}

}
