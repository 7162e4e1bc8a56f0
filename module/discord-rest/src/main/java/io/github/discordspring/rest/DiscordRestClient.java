package io.github.discordspring.rest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.discordspring.model.Secret;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimiter;
import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.core.codec.ByteArrayDecoder;
import org.springframework.core.codec.ByteArrayEncoder;
import org.springframework.core.codec.DataBufferEncoder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.ClientCodecConfigurer;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.multipart.MultipartHttpMessageWriter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Discord's HTTP API, grouped as Discord's documentation is. Safe for use by any number
 * of threads.
 * <p>
 * Nothing is sent until a result is subscribed to, and each subscription sends the
 * request again. A call waits for Discord's rate limits by itself. It fails with a
 * {@link io.github.discordspring.rest.error.DiscordRestException}.
 *
 * @see <a href="https://docs.discord.com/developers/reference">API reference</a>
 */
public final class DiscordRestClient extends RouteGroups implements AutoCloseable {

	private final ConnectionProvider connections;

	private final DiscordExchangeAdapter adapter;

	private DiscordRestClient(ConnectionProvider connections, DiscordExchangeAdapter adapter) {
		super(HttpServiceProxyFactory.builderFor(adapter)
			.conversionService(RouteConversions.create())
			.customArgumentResolver(new AuditLogReasonArgumentResolver())
			.customArgumentResolver(new RequestQueryArgumentResolver())
			.httpRequestValuesProcessor(new RouteProcessor())
			.build());
		this.connections = connections;
		this.adapter = adapter;
	}

	/**
	 * Starts a client of Discord's API, version 10, without a token.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Starts a request to a route that no group has yet. It waits for the rate limits,
	 * fails and is noted like all others.
	 * @param method the method
	 * @param template the path behind the API's version with names for what varies, such
	 * as {@code /channels/{channelId}/messages}; limits and metrics are kept by it. A
	 * token in it is to be named with {@code Token} at the end
	 * @param variables values for these names, in their order: ids as {@code long},
	 * tokens as {@link Secret}, others as text
	 * @return the request, to be completed
	 * @throws IllegalArgumentException if template and variables do not fit
	 */
	public RawRequest request(HttpMethod method, String template, Object... variables) {
		return new RawRequest(this.adapter, Route.of(method, RawRequest.check(template, variables)), variables);
	}

	/**
	 * Gives a client of a webhook, which needs no bot's token.
	 * @param id the webhook
	 * @param token its token
	 * @return the client
	 */
	public WebhookClient webhook(long id, Secret token) {
		return new WebhookClient(webhooks(), id, token, null);
	}

	/**
	 * Gives a client of a webhook, which needs no bot's token.
	 * @param url the webhook's address as Discord's settings show it, such as
	 * {@code https://discord.com/api/webhooks/1/token}, with or without a
	 * {@code thread_id}
	 * @return the client
	 * @throws IllegalArgumentException if it is no address of a webhook
	 */
	public WebhookClient webhook(String url) {
		return WebhookClient.of(webhooks(), url);
	}

	/**
	 * Closes the connections. Calls that are on their way fail.
	 */
	@Override
	public void close() {
		this.connections.dispose();
	}

	/**
	 * What a client is made from.
	 */
	public static final class Builder {

		private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

		private static final Duration MAX_IDLE_TIME = Duration.ofSeconds(30);

		private static final int MAX_CONNECTIONS = 500;

		private static final int MAX_PENDING = 10_000;

		private String baseUrl = "https://discord.com/api/v10";

		private @Nullable BotToken token;

		private @Nullable RateLimiter rateLimiter;

		private String userAgent = "DiscordBot (https://github.com/discordspring/discord-spring-boot-starter, "
				+ Objects.requireNonNullElse(DiscordRestClient.class.getPackage().getImplementationVersion(), "dev")
				+ ")";

		private Duration timeout = Duration.ofSeconds(30);

		private Duration maxWait = Duration.ofMinutes(1);

		private int maxRetries = 3;

		private Duration retryDelay = Duration.ofMillis(500);

		private int maxInMemorySize = 16 * 1024 * 1024;

		private final List<Consumer<WebClient.Builder>> customizers = new ArrayList<>();

		private Builder() {
		}

		/**
		 * Sets where Discord's API is.
		 * @param baseUrl an http or https address with the API's version and without
		 * query, {@code https://discord.com/api/v10} by default
		 * @return this builder
		 */
		public Builder baseUrl(String baseUrl) {
			URI uri = URI.create(baseUrl);
			if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null
					|| !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
				throw new IllegalArgumentException("The base URL is to be of the form https://discord.com/api/v10, "
						+ "without query, but is " + baseUrl);
			}
			this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
			return this;
		}

		/**
		 * Sets the bot's token. Without one, only calls can be made that have a token in
		 * their path: answers to interactions, and messages of webhooks.
		 * @param token the token, with or without {@code Bot} before it
		 * @return this builder
		 */
		public Builder token(Secret token) {
			this.token = new BotToken(token);
			return this;
		}

		/**
		 * Sets what keeps the rate limits.
		 * @param rateLimiter a limiter that serves this token only; a
		 * {@link LocalRateLimiter} by default
		 * @return this builder
		 */
		public Builder rateLimiter(RateLimiter rateLimiter) {
			this.rateLimiter = rateLimiter;
			return this;
		}

		/**
		 * Sets how the client names itself. Discord's edge refuses other forms.
		 * @param userAgent text of the form {@code DiscordBot (url, version)}, which more
		 * may follow
		 * @return this builder
		 * @see <a href= "https://docs.discord.com/developers/reference#user-agent">User
		 * agent</a>
		 */
		public Builder userAgent(String userAgent) {
			this.userAgent = userAgent;
			return this;
		}

		/**
		 * Sets how long a request may take, from the permit to send it to the last byte
		 * of the answer.
		 * @param timeout more than zero, 30 seconds by default
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			if (timeout.isZero() || timeout.isNegative()) {
				throw new IllegalArgumentException("The timeout is to be more than zero, but is " + timeout);
			}
			this.timeout = timeout;
			return this;
		}

		/**
		 * Sets how long a pause for a rate limit may be. A call with a longer one ahead
		 * fails at once with a
		 * {@link io.github.discordspring.rest.error.RateLimitedException}.
		 * @param maxWait zero or more, a minute by default
		 * @return this builder
		 */
		public Builder maxWait(Duration maxWait) {
			if (maxWait.isNegative()) {
				throw new IllegalArgumentException("The longest wait is to be zero or more, but is " + maxWait);
			}
			this.maxWait = maxWait;
			return this;
		}

		/**
		 * Sets how often a request is sent again after an answer of 500 or above, or
		 * none. Only what can be repeated without harm is sent again: GET, PUT and
		 * DELETE, and whatever found no connection.
		 * @param maxRetries how often, 3 by default; 0 for never
		 * @param firstDelay pause before the first time, half a second by default;
		 * doubled each time, and varied by up to a half
		 * @return this builder
		 */
		public Builder retries(int maxRetries, Duration firstDelay) {
			if (maxRetries < 0 || firstDelay.isNegative()) {
				throw new IllegalArgumentException("The retries and their delay are to be zero or more, but are "
						+ maxRetries + " and " + firstDelay);
			}
			this.maxRetries = maxRetries;
			this.retryDelay = firstDelay;
			return this;
		}

		/**
		 * Sets how large an answer may be.
		 * @param bytes more than zero, 16 MiB by default
		 * @return this builder
		 */
		public Builder maxInMemorySize(int bytes) {
			if (bytes < 1) {
				throw new IllegalArgumentException("The size of answers is to be more than zero, but is " + bytes);
			}
			this.maxInMemorySize = bytes;
			return this;
		}

		/**
		 * Changes the {@link WebClient} below: its connector, for a proxy or
		 * certificates; its headers; its observations. Filters see each request, also
		 * those that are sent again, and the tokens in them; what they send beyond is not
		 * limited.
		 * @param customizer called when the client is made
		 * @return this builder
		 */
		public Builder webClient(Consumer<WebClient.Builder> customizer) {
			this.customizers.add(customizer);
			return this;
		}

		/**
		 * Makes the client.
		 * @return the client, to be closed
		 */
		public DiscordRestClient build() {
			ConnectionProvider connections = ConnectionProvider.builder("discord-rest")
				.maxConnections(MAX_CONNECTIONS)
				.pendingAcquireMaxCount(MAX_PENDING)
				.maxIdleTime(MAX_IDLE_TIME)
				.build();
			WebClient.Builder webClient = WebClient.builder()
				.baseUrl(this.baseUrl)
				.clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)
					.compress(true)
					.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())))
				.defaultHeader(HttpHeaders.USER_AGENT, this.userAgent)
				.codecs(this::configureCodecs);
			this.customizers.forEach((customizer) -> customizer.accept(webClient));
			RateLimiter limiter = (this.rateLimiter != null) ? this.rateLimiter : LocalRateLimiter.builder().build();
			ExchangeSettings settings = new ExchangeSettings(WebClientAdapter.create(webClient.build()), this.token,
					limiter, this.timeout, this.maxWait, this.maxRetries, this.retryDelay);
			return new DiscordRestClient(connections, new DiscordExchangeAdapter(settings));
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

}
