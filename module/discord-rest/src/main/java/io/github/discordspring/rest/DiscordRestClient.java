package io.github.discordspring.rest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.rest.observation.DiscordRestConvention;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimiter;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.cache.CacheManager;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClient;
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

	private final StatisticsRecorder statistics;

	private final DiscordExchangeAdapter exchange;

	private final @Nullable AllowedMentions allowedMentions;

	private DiscordRestClient(ConnectionProvider connections, StatisticsRecorder statistics,
			DiscordExchangeAdapter exchange, @Nullable AllowedMentions allowedMentions) {
		super(proxyFactory(exchange));
		this.connections = connections;
		this.statistics = statistics;
		this.exchange = exchange;
		this.allowedMentions = allowedMentions;
	}

	/**
	 * Makes what carries out the interfaces of routes.
	 */
	static HttpServiceProxyFactory proxyFactory(DiscordExchangeAdapter exchange) {
		return HttpServiceProxyFactory.builderFor(exchange)
			.conversionService(RouteConversions.create())
			.customArgumentResolver(new AuditLogReasonArgumentResolver())
			.customArgumentResolver(new RequestQueryArgumentResolver())
			.httpRequestValuesProcessor(new RouteProcessor())
			.build();
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
		return new RawRequest(this.exchange, Route.of(method, RawRequest.check(template, variables)), variables);
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
	 * Gives the calls that get, renew and revoke access tokens.
	 * @param applicationId the application
	 * @param clientSecret its client secret, as the developer portal shows it
	 * @return the calls
	 */
	public OAuth2Tokens oauth2Tokens(long applicationId, Secret clientSecret) {
		return new OAuth2Tokens(this.exchange, DiscordAuthorization.application(applicationId, clientSecret));
	}

	/**
	 * Writes a request as this client would send it: checked, and with what messages may
	 * notify by default. Nothing is sent.
	 * @param request an object of the model, such as an answer to an interaction
	 * @return what goes over the network
	 * @throws io.github.discordspring.model.validation.InvalidRequestException if Discord
	 * would refuse it
	 */
	public EncodedRequest encode(Object request) {
		return EncodedRequest.of(RequestPayload.of(request, this.allowedMentions));
	}

	/**
	 * Tells what this client has done so far.
	 * @return numbers of this moment
	 */
	public DiscordRestStatistics statistics() {
		return this.statistics.read();
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

		private String baseUrl = "https://discord.com/api/v10";

		private @Nullable DiscordAuthorization authorization;

		private @Nullable RateLimiter rateLimiter;

		private String userAgent = "DiscordBot (https://github.com/discordspring/discord-spring-boot-starter, "
				+ Objects.requireNonNullElse(DiscordRestClient.class.getPackage().getImplementationVersion(), "dev")
				+ ")";

		private Duration timeout = Duration.ofSeconds(30);

		private Duration maxWait = Duration.ofMinutes(1);

		private int maxRetries = 3;

		private Duration retryDelay = Duration.ofMillis(500);

		private int maxInMemorySize = 16 * 1024 * 1024;

		private Duration connectTimeout = Duration.ofSeconds(10);

		private boolean http2 = true;

		private @Nullable AllowedMentions allowedMentions;

		private @Nullable CacheManager cacheManager;

		private Map<String, Duration> timeToLive = Map.of();

		private ObservationRegistry observations = ObservationRegistry.NOOP;

		private @Nullable DiscordRestConvention convention;

		private final Map<String, String> headers = new LinkedHashMap<>();

		private final List<DiscordRestErrorHandler> errorHandlers = new ArrayList<>();

		private final List<UnaryOperator<HttpClient>> httpClientCustomizers = new ArrayList<>();

		private final List<Consumer<WebClient.Builder>> webClientCustomizers = new ArrayList<>();

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
		 * their path: answers to interactions, and messages of webhooks; and those that
		 * {@link CallOptions} give an authorization of their own.
		 * @param token the token, with or without {@code Bot} before it
		 * @return this builder
		 */
		public Builder token(Secret token) {
			return authorization(DiscordAuthorization.bot(token));
		}

		/**
		 * Sets as whom calls are made: for a user, say, in place of a bot. A single call
		 * may say otherwise by {@link CallOptions}.
		 * @param authorization as whom
		 * @return this builder
		 */
		public Builder authorization(DiscordAuthorization authorization) {
			this.authorization = authorization;
			return this;
		}

		/**
		 * Sets what keeps the rate limits.
		 * @param rateLimiter a limiter, which all clients of this address should share; a
		 * {@link LocalRateLimiter} of its own by default
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
		 * Sets how long it may take to connect.
		 * @param connectTimeout more than zero, 10 seconds by default
		 * @return this builder
		 */
		public Builder connectTimeout(Duration connectTimeout) {
			if (connectTimeout.isZero() || connectTimeout.isNegative()) {
				throw new IllegalArgumentException(
						"The timeout of connecting is to be more than zero, but is " + connectTimeout);
			}
			this.connectTimeout = connectTimeout;
			return this;
		}

		/**
		 * Sets whether HTTP/2 is spoken where the server offers it. Over plain HTTP,
		 * HTTP/1.1 is.
		 * @param http2 whether it is, as by default
		 * @return this builder
		 */
		public Builder http2(boolean http2) {
			this.http2 = http2;
			return this;
		}

		/**
		 * Adds a header to all requests.
		 * @param name its name; the authorization is not for here
		 * @param value its value
		 * @return this builder
		 */
		public Builder defaultHeader(String name, String value) {
			if ("Authorization".equalsIgnoreCase(name)) {
				throw new IllegalArgumentException("The authorization of calls is set by token or authorization");
			}
			this.headers.put(name, value);
			return this;
		}

		/**
		 * Sets whom messages may notify that do not say it themselves.
		 * @param allowedMentions whom, {@code null} for Discord's own rule
		 * @return this builder
		 */
		public Builder allowedMentions(@Nullable AllowedMentions allowedMentions) {
			this.allowedMentions = allowedMentions;
			return this;
		}

		/**
		 * Keeps answers to GETs, and gives them to the next who asks as the same token. A
		 * call that changes a thing drops what is kept of its path; other changes are not
		 * seen until the time is over. Off by default.
		 * @param manager has a cache {@code discord-rest-<kind>} for each kind
		 * @param timeToLive how long answers are kept, by kind: the last fixed part of
		 * their path, such as {@code members}, {@code channels} or {@code roles}
		 * @return this builder
		 */
		public Builder readCache(CacheManager manager, Map<String, Duration> timeToLive) {
			timeToLive.forEach((kind, time) -> {
				if (time.isZero() || time.isNegative()) {
					throw new IllegalArgumentException(
							"The time to live of " + kind + " is to be more than zero, but is " + time);
				}
			});
			this.cacheManager = manager;
			this.timeToLive = Map.copyOf(timeToLive);
			return this;
		}

		/**
		 * Has each call observed, see
		 * {@link io.github.discordspring.rest.observation.DiscordRestObservation}.
		 * @param observations where observations go
		 * @return this builder
		 */
		public Builder observationRegistry(ObservationRegistry observations) {
			this.observations = observations;
			return this;
		}

		/**
		 * Sets how observations are named and tagged.
		 * @param convention the convention
		 * @return this builder
		 */
		public Builder observationConvention(DiscordRestConvention convention) {
			this.convention = convention;
			return this;
		}

		/**
		 * Adds one who sees each call that failed, and may decide what its caller gets.
		 * @param errorHandler asked after those added before
		 * @return this builder
		 */
		public Builder errorHandler(DiscordRestErrorHandler errorHandler) {
			this.errorHandlers.add(errorHandler);
			return this;
		}

		/**
		 * Changes the HTTP client below: for a proxy, certificates, a resolver of names.
		 * @param customizer called when the client is made
		 * @return this builder
		 */
		public Builder httpClient(UnaryOperator<HttpClient> customizer) {
			this.httpClientCustomizers.add(customizer);
			return this;
		}

		/**
		 * Changes the {@link WebClient} below: another connector, headers, filters.
		 * Filters see each request, also those that are sent again, and the tokens in
		 * them; what they send beyond is not limited.
		 * @param customizer called when the client is made
		 * @return this builder
		 */
		public Builder webClient(Consumer<WebClient.Builder> customizer) {
			this.webClientCustomizers.add(customizer);
			return this;
		}

		/**
		 * Makes the client.
		 * @return the client, to be closed
		 */
		public DiscordRestClient build() {
			ConnectionProvider connections = RestTransport.connections();
			StatisticsRecorder statistics = new StatisticsRecorder(System::nanoTime);
			return new DiscordRestClient(connections, statistics, exchange(connections, statistics),
					this.allowedMentions);
		}

		/**
		 * Makes what carries out calls.
		 */
		DiscordExchangeAdapter exchange(ConnectionProvider connections, StatisticsRecorder statistics) {
			RestTransport transport = new RestTransport(this.baseUrl, this.userAgent, this.headers, this.connectTimeout,
					this.http2, this.maxInMemorySize);
			WebClient webClient = transport.webClient(connections, this.httpClientCustomizers,
					this.webClientCustomizers);
			RateLimiter limiter = (this.rateLimiter != null) ? this.rateLimiter : LocalRateLimiter.builder().build();
			ReadCache readCache = (this.cacheManager != null && !this.timeToLive.isEmpty())
					? new ReadCache(this.cacheManager, this.timeToLive, System::currentTimeMillis) : null;
			// A customizer may have changed where requests go
			Addresses addresses = this.webClientCustomizers.isEmpty() ? new Addresses(this.baseUrl) : null;
			ExchangeSettings settings = new ExchangeSettings(webClient, addresses, new Deadlines(), this.authorization,
					limiter, this.timeout, this.maxWait, this.maxRetries, this.retryDelay, this.allowedMentions,
					readCache, this.observations, this.convention, List.copyOf(this.errorHandlers), statistics,
					new RefusedTokens());
			return new DiscordExchangeAdapter(settings);
		}

	}

}
