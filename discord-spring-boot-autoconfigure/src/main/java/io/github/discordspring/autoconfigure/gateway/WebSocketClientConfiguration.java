package io.github.discordspring.autoconfigure.gateway;

import io.github.discordspring.autoconfigure.OutgoingHttpClient;
import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.ServletWebSocketClient;
import io.github.discordspring.gateway.ShardsBuilder;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;

/**
 * How connections are opened: by a bean of the user's, otherwise by Reactor Netty where
 * it is there, otherwise by the client of the servlet stack.
 */
@Configuration(proxyBeanMethods = false)
final class WebSocketClientConfiguration {

	private static final String REACTOR_NETTY = "reactor.netty.http.client.HttpClient";

	/**
	 * Tells shards what to open connections with.
	 */
	@FunctionalInterface
	interface Transport {

		void applyTo(ShardsBuilder builder);

	}

	private static @Nullable SslBundle sslBundle(DiscordGatewayProperties properties,
			ObjectProvider<SslBundles> sslBundles) {
		return PropertyRule.sslBundle("discord.gateway.ssl.bundle", properties.ssl().bundle(), sslBundles);
	}

	/**
	 * With Reactor Netty.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HttpClient.class)
	static final class ReactorNetty {

		@Bean
		Transport discordGatewayTransport(DiscordGatewayProperties properties, ObjectProvider<SslBundles> sslBundles,
				@Qualifier("discordWebSocketClient") ObjectProvider<WebSocketClient> webSocketClient,
				@Qualifier("discordGatewayLoopResources") ObjectProvider<LoopResources> loopResources) {
			OutgoingHttpClient outgoing = new OutgoingHttpClient("discord.gateway.proxy", properties.proxy(),
					sslBundle(properties, sslBundles), false);
			return (builder) -> {
				builder.httpClient(outgoing);
				loopResources.ifAvailable((loops) -> builder.httpClient((client) -> client.runOn(loops)));
				webSocketClient.ifAvailable(builder::webSocketClient);
			};
		}

	}

	/**
	 * Without Reactor Netty.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingClass(REACTOR_NETTY)
	@ConditionalOnClass(StandardWebSocketClient.class)
	static final class Servlet {

		@Bean
		Transport discordGatewayTransport(DiscordGatewayProperties properties, GatewayOptions options,
				ObjectProvider<SslBundles> sslBundles,
				@Qualifier("discordWebSocketClient") ObjectProvider<WebSocketClient> webSocketClient) {
			WebSocketClient own = webSocketClient.getIfAvailable();
			WebSocketClient client = (own != null) ? own
					: client(properties, options, sslBundle(properties, sslBundles));
			return (builder) -> builder.webSocketClient(client);
		}

		private static WebSocketClient client(DiscordGatewayProperties properties, GatewayOptions options,
				@Nullable SslBundle sslBundle) {
			if (properties.proxy() != null) {
				throw new InvalidConfigurationPropertyValueException("discord.gateway.proxy", "(not shown)",
						"It needs io.projectreactor.netty:reactor-netty-http on the class path; the client of the "
								+ "servlet stack knows no proxy of its own.");
			}
			StandardWebSocketClient client = new StandardWebSocketClient();
			if (sslBundle != null) {
				client.setSslContext(sslBundle.createSslContext());
			}
			return new ServletWebSocketClient(client, (int) options.maxFrameSize().toBytes());
		}

	}

}
