package io.github.discordspring.rest;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.user.User;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.error.DiscordConnectionException;
import io.github.discordspring.rest.error.DiscordRestException;
import io.netty.channel.ChannelOption;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;
import reactor.netty.transport.ProxyProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Connections: what they speak, what they go through, how they end.
 */
class TransportTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	@Test
	void httpTwoIsSpokenWhereTheServerOffersIt() throws Exception {
		assertThat(protocolWith(true, HttpProtocol.H2, HttpProtocol.HTTP11)).containsOnly("HTTP/2.0").hasSize(20);
	}

	@Test
	void httpOneIsSpokenWhereTheServerOffersNoOther() throws Exception {
		assertThat(protocolWith(true, HttpProtocol.HTTP11)).containsOnly("HTTP/1.1");
	}

	@Test
	void httpOneIsSpokenWhereTheOtherIsNotWanted() throws Exception {
		assertThat(protocolWith(false, HttpProtocol.H2, HttpProtocol.HTTP11)).containsOnly("HTTP/1.1");
	}

	@Test
	void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
		DisposableServer server = tlsServer(new ArrayList<>(), HttpProtocol.HTTP11);
		try (DiscordRestClient client = client(server).build()) {
			assertThat(failure(client.users().getCurrentUser())).isInstanceOf(DiscordConnectionException.class);
		}
		finally {
			server.disposeNow();
		}
	}

	@Test
	void requestsMayGoThroughAProxy() {
		List<String> asked = Collections.synchronizedList(new ArrayList<>());
		DisposableServer proxy = HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> {
			asked.add(request.method() + " " + request.requestHeaders().get("Host"));
			return response.status(502).send();
		}).bindNow(WAIT);
		try (DiscordRestClient client = DiscordRestClient.builder()
			.baseUrl("https://discord.invalid/api/v10")
			.token(new Secret("x"))
			.retries(0, Duration.ZERO)
			.httpClient((http) -> http.proxy((type) -> type.type(ProxyProvider.Proxy.HTTP)
				.socketAddress(new InetSocketAddress("127.0.0.1", proxy.port()))))
			.build()) {
			assertThat(failure(client.users().getCurrentUser())).isInstanceOf(DiscordConnectionException.class);
		}
		finally {
			proxy.disposeNow();
		}
		assertThat(asked).containsExactly("CONNECT discord.invalid:443");
	}

	@Test
	void aMessageWhoseConnectionIsResetIsNotSentTwice() {
		try (TestServer server = new TestServer().otherwise((response) -> response.withConnection((connection) -> {
			connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
			connection.channel().close();
		}).neverComplete());
				DiscordRestClient client = DiscordRestClient.builder()
					.baseUrl(server.url())
					.token(new Secret("x"))
					.retries(3, Duration.ofMillis(1))
					.build()) {
			server.reply(Reply.json(200, Samples.MESSAGE));
			client.messages().createMessage(1, MessageCreateRequest.of("first")).block(WAIT);

			assertThat(failure(client.messages().createMessage(1, MessageCreateRequest.of("second"))))
				.isInstanceOf(DiscordConnectionException.class);

			assertThat(server.requests).as("requests that the server read").hasSize(2);
		}
	}

	@Test
	void aServerThatNobodyReachesIsNotWaitedForLongerThanAsked() {
		try (DiscordRestClient client = DiscordRestClient.builder()
			.baseUrl("http://192.0.2.1:9/api/v10")
			.token(new Secret("x"))
			.retries(0, Duration.ZERO)
			.connectTimeout(Duration.ofMillis(200))
			.build()) {
			long start = System.nanoTime();

			assertThat(failure(client.users().getCurrentUser())).isInstanceOf(DiscordConnectionException.class);

			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WAIT);
		}
	}

	private static List<String> protocolWith(boolean http2, HttpProtocol... offered) throws Exception {
		List<String> seen = Collections.synchronizedList(new ArrayList<>());
		DisposableServer server = tlsServer(seen, offered);
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(keyStore());
		try (DiscordRestClient client = client(server).http2(http2)
			.httpClient((http) -> http.secure((spec) -> spec.sslContext((GenericSslContextSpec<?>) (http2
					? Http2SslContextSpec.forClient().configure((context) -> context.trustManager(trust))
					: Http11SslContextSpec.forClient().configure((context) -> context.trustManager(trust))))))
			.build()) {
			List<User> users = Flux.range(0, 20)
				.flatMap((i) -> client.users().getUser(i + 1))
				.collectList()
				.block(WAIT);
			assertThat(users).hasSize(20);
		}
		finally {
			server.disposeNow();
		}
		return seen;
	}

	private static DiscordRestClient.Builder client(DisposableServer server) {
		return DiscordRestClient.builder()
			.baseUrl("https://localhost:" + server.port() + "/api/v10")
			.token(new Secret("x"))
			.retries(0, Duration.ZERO);
	}

	private static DisposableServer tlsServer(List<String> seen, HttpProtocol... offered) throws Exception {
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(keyStore(), "changeit".toCharArray());
		boolean two = List.of(offered).contains(HttpProtocol.H2);
		return HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.protocol(offered)
			.secure((spec) -> spec.sslContext((GenericSslContextSpec<?>) (two ? Http2SslContextSpec.forServer(keys)
					: Http11SslContextSpec.forServer(keys))))
			.handle((request, response) -> {
				seen.add(request.version().text());
				return response.header("Content-Type", "application/json").sendString(Mono.just(Samples.USER));
			})
			.bindNow(WAIT);
	}

	/** For {@code localhost}, good until the year 2126. */
	private static KeyStore keyStore() throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream file = TransportTests.class.getResourceAsStream("/localhost.p12")) {
			store.load(file, "changeit".toCharArray());
		}
		return store;
	}

	private static DiscordRestException failure(Mono<?> call) {
		DiscordRestException error = catchThrowableOfType(DiscordRestException.class, () -> call.block(WAIT));
		assertThat(error).as("an error").isNotNull();
		return error;
	}

}
