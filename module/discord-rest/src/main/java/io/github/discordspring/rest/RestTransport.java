package io.github.discordspring.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.netty.channel.ChannelOption;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.core.codec.ByteArrayDecoder;
import org.springframework.core.codec.ByteArrayEncoder;
import org.springframework.core.codec.DataBufferEncoder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.ClientCodecConfigurer;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.multipart.MultipartHttpMessageWriter;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * What requests go through: connections, HTTP, and {@link WebClient}.
 *
 * @param baseUrl where the API is
 * @param userAgent how the client names itself
 * @param headers what each request bears
 * @param connectTimeout how long a connection may take
 * @param http2 whether HTTP/2 is spoken where the server offers it
 * @param maxInMemorySize how large an answer may be
 */
record RestTransport(String baseUrl, String userAgent, Map<String, String> headers, Duration connectTimeout,
		boolean http2, int maxInMemorySize) {

	private static final Duration MAX_IDLE_TIME = Duration.ofSeconds(30);

	private static final int MAX_CONNECTIONS = 500;

	private static final int MAX_PENDING = 10_000;

	static ConnectionProvider connections() {
		return ConnectionProvider.builder("discord-rest")
			.maxConnections(MAX_CONNECTIONS)
			.pendingAcquireMaxCount(MAX_PENDING)
			.maxIdleTime(MAX_IDLE_TIME)
			.build();
	}

	WebClient webClient(ConnectionProvider connections, List<UnaryOperator<HttpClient>> httpClientCustomizers,
			List<Consumer<WebClient.Builder>> webClientCustomizers) {
		HttpClient http = httpClient(connections);
		for (UnaryOperator<HttpClient> customizer : httpClientCustomizers) {
			http = customizer.apply(http);
		}
		WebClient.Builder webClient = WebClient.builder()
			.baseUrl(this.baseUrl)
			.clientConnector(new ReactorClientHttpConnector(http))
			.defaultHeader(HttpHeaders.USER_AGENT, this.userAgent)
			.codecs(this::configureCodecs);
		this.headers.forEach(webClient::defaultHeader);
		webClientCustomizers.forEach((customizer) -> customizer.accept(webClient));
		return webClient.build();
	}

	/**
	 * Reactor Netty's own repetition is off: what is sent again is decided in one place,
	 * which knows what is safe to repeat.
	 */
	private HttpClient httpClient(ConnectionProvider connections) {
		HttpClient http = HttpClient.create(connections)
			.compress(true)
			.disableRetry(true)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS,
					(int) Math.min(Integer.MAX_VALUE, this.connectTimeout.toMillis()));
		return (this.http2 && this.baseUrl.startsWith("https:")) ? http.protocol(HttpProtocol.H2, HttpProtocol.HTTP11)
				: http;
	}

	private void configureCodecs(ClientCodecConfigurer codecs) {
		ByteArrayDecoder decoder = new ByteArrayDecoder();
		decoder.setMaxInMemorySize(this.maxInMemorySize);
		codecs.registerDefaults(false);
		codecs.customCodecs().register(decoder);
		codecs.customCodecs().register(new ByteArrayEncoder());
		codecs.customCodecs()
			.register(new MultipartHttpMessageWriter(List.of(new EncoderHttpMessageWriter<>(new ByteArrayEncoder()),
					new EncoderHttpMessageWriter<>(new DataBufferEncoder()))));
	}

}
