package io.github.discordspring.gateway;

import java.util.Set;
import java.util.function.UnaryOperator;

import io.netty.channel.ChannelOption;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;

import org.springframework.util.ClassUtils;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;

/**
 * Makes the client that opens connections, and knows which ones can stop reading.
 */
final class WebSocketClients {

	private static final String CLIENTS = "org.springframework.web.reactive.socket.client.";

	/** Of the Java API, which has no way to stop reading. */
	private static final String STANDARD_CLIENT = CLIENTS + "StandardWebSocketClient";

	private static final Set<String> SUSPENDING_CLIENTS = Set.of(CLIENTS + "TomcatWebSocketClient");

	static final String REACTOR_NETTY = "reactor.netty.http.client.HttpClient";

	static final String SPRING_WEBSOCKET = "org.springframework.web.socket.client.standard.StandardWebSocketClient";

	static final String JAVA_API = "jakarta.websocket.ContainerProvider";

	private WebSocketClients() {
	}

	/**
	 * Makes the client that there are libraries for.
	 * @param customizer changes Reactor Netty's client
	 * @throws IllegalStateException if there are none
	 */
	static WebSocketClient available(GatewayOptions options, UnaryOperator<HttpClient> customizer) {
		if (isPresent(REACTOR_NETTY)) {
			return reactorNetty(options, customizer);
		}
		if (isPresent(SPRING_WEBSOCKET) && isPresent(JAVA_API)) {
			return Servlet.client(options);
		}
		throw new IllegalStateException("There is no WebSocket client: put io.projectreactor.netty:reactor-netty-http "
				+ "on the class path, or org.springframework:spring-websocket with a container such as "
				+ "org.apache.tomcat.embed:tomcat-embed-websocket");
	}

	private static boolean isPresent(String type) {
		return ClassUtils.isPresent(type, WebSocketClients.class.getClassLoader());
	}

	private static WebSocketClient reactorNetty(GatewayOptions options, UnaryOperator<HttpClient> customizer) {
		int maxFrameSize = (int) options.maxFrameSize().toBytes();
		int connectTimeout = (int) Math.min(Integer.MAX_VALUE, options.connectTimeout().toMillis());
		// Not from a pool: a connection lives as long as a shard
		HttpClient client = HttpClient.newConnection()
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.max(1, connectTimeout));
		return new NettyWebSocketClient(customizer.apply(client),
				() -> WebsocketClientSpec.builder().maxFramePayloadLength(maxFrameSize));
	}

	/**
	 * Tells whether a client stops reading when nothing is requested. One that is not
	 * known is taken to.
	 */
	static boolean suspends(WebSocketClient client) {
		for (Class<?> type = client.getClass(); type != null; type = type.getSuperclass()) {
			if (SUSPENDING_CLIENTS.contains(type.getName())) {
				return true;
			}
			if (type.getName().equals(STANDARD_CLIENT)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Refuses a client that goes on reading when nothing is requested where that is asked
	 * of it: events would pile up in memory while listeners are slow.
	 */
	static void check(WebSocketClient client, GatewayOptions options) {
		if (suspends(client)) {
			return;
		}
		if (options.whenBehind() == WhenBehind.SLOW_SOCKET) {
			throw new IllegalArgumentException(client.getClass().getName()
					+ " cannot stop reading while listeners are slow, so that events would pile up in memory. Use "
					+ "ReactorNettyWebSocketClient, ServletWebSocketClient or TomcatWebSocketClient, or name events that "
					+ "may be left out (discord.listener.when-behind: shed, discord.listener.shed-events)");
		}
		if (options.maxEventsPerSecond() > 0) {
			throw new IllegalArgumentException(
					client.getClass().getName() + " cannot stop reading, so that events cannot be slowed down "
							+ "(discord.gateway.max-events-per-second)");
		}
	}

	/**
	 * Loaded only where spring-websocket is there.
	 */
	private static final class Servlet {

		private Servlet() {
		}

		static WebSocketClient client(GatewayOptions options) {
			return new ServletWebSocketClient(new StandardWebSocketClient(), (int) options.maxFrameSize().toBytes());
		}

	}

}
