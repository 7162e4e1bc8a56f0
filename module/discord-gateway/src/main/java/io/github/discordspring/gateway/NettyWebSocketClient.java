package io.github.discordspring.gateway;

import java.net.URI;
import java.util.function.Supplier;

import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.adapter.ReactorNettyWebSocketSession;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;

/**
 * Spring's client for Reactor Netty, whose sessions can also be read by a
 * {@link FrameReader}.
 */
final class NettyWebSocketClient extends ReactorNettyWebSocketClient {

	NettyWebSocketClient(HttpClient httpClient, Supplier<WebsocketClientSpec.Builder> spec) {
		super(httpClient, spec);
	}

	@Override
	public Mono<Void> execute(URI url, HttpHeaders requestHeaders, WebSocketHandler handler) {
		WebsocketClientSpec spec = getWebsocketClientSpec();
		return getHttpClient().headers((headers) -> requestHeaders.forEach((name, values) -> headers.set(name, values)))
			.websocket(spec)
			.uri(url.toString())
			.handle((inbound, outbound) -> {
				HttpHeaders headers = new HttpHeaders(new Netty4HeadersAdapter(inbound.headers()));
				HandshakeInfo info = new HandshakeInfo(url, headers, Mono.empty(), inbound.selectedSubprotocol());
				return handler.handle(new Session(inbound, outbound, info, spec.maxFramePayloadLength()));
			})
			.next();
	}

	/**
	 * A connection.
	 */
	static final class Session extends ReactorNettyWebSocketSession implements FrameReceiver.Source {

		/** What Netty calls its own reader of frames. */
		private static final String DECODER = "ws-decoder";

		private static final String READER = "discord-frame-reader";

		/**
		 * Counts frames, where metrics are wanted, in newer versions of Reactor Netty.
		 */
		private static final String METRICS = NettyPipeline.LEFT + "wsMetricsHandler";

		private final int maxFrameSize;

		private volatile @Nullable FrameReader reader;

		Session(WebsocketInbound inbound, WebsocketOutbound outbound, HandshakeInfo info, int maxFrameSize) {
			super(inbound, outbound, info, new NettyDataBufferFactory(outbound.alloc()), maxFrameSize);
			this.maxFrameSize = maxFrameSize;
		}

		@Override
		public boolean readTo(FrameReceiver receiver) {
			getDelegate().getInbound().withConnection((connection) -> {
				ChannelPipeline pipeline = connection.channel().pipeline();
				if (pipeline.get(DECODER) != null && pipeline.get(METRICS) == null
						&& pipeline.get(NettyPipeline.WsCompressionHandler) == null) {
					FrameReader added = new FrameReader(receiver, this.maxFrameSize);
					pipeline.addBefore(DECODER, READER, added);
					this.reader = added;
				}
			});
			return this.reader != null;
		}

		@Override
		public void pause() {
			FrameReader current = this.reader;
			if (current != null) {
				current.pause();
			}
		}

		@Override
		public void resume() {
			FrameReader current = this.reader;
			if (current != null) {
				current.resume();
			}
		}

	}

}
