package io.github.discordspring.gateway;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.adapter.AbstractWebSocketSession;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * Opens connections with a client of {@code spring-websocket}, such as
 * {@link org.springframework.web.socket.client.standard.StandardWebSocketClient}, for an
 * application on the servlet stack. It is what shards take where there is no Reactor
 * Netty. Such a client calls when a message has come and knows no other way to stop
 * reading than to be held up; so while listeners are slow, the container's thread that
 * reads the socket waits. How long a message may be is what
 * {@link GatewayOptions#maxFrameSize()} says; pass the same to the constructor.
 */
public final class ServletWebSocketClient implements WebSocketClient {

	private static final CloseStatus RESUMABLE = new CloseStatus(Closure.RESUMABLE);

	private final org.springframework.web.socket.client.WebSocketClient client;

	private final int maxMessageSize;

	/**
	 * Makes a client of another one.
	 * @param client opens the connections
	 * @param maxMessageSize how long a message may be, in bytes; its container keeps a
	 * buffer of this size for each connection where messages come in parts
	 */
	public ServletWebSocketClient(org.springframework.web.socket.client.WebSocketClient client, int maxMessageSize) {
		this.client = client;
		this.maxMessageSize = maxMessageSize;
	}

	@Override
	public Mono<Void> execute(URI url, WebSocketHandler handler) {
		return execute(url, new HttpHeaders(), handler);
	}

	@Override
	public Mono<Void> execute(URI url, HttpHeaders headers, WebSocketHandler handler) {
		return Mono.defer(() -> {
			Adapter adapter = new Adapter(url, handler);
			CompletableFuture<WebSocketSession> connected = this.client.execute(adapter,
					new WebSocketHttpHeaders(headers), url);
			return Mono.fromFuture(connected).then(adapter.done.asMono()).doOnCancel(adapter::drop);
		});
	}

	/**
	 * Takes what the other client tells.
	 */
	private final class Adapter extends AbstractWebSocketHandler {

		private final URI url;

		private final WebSocketHandler handler;

		private final Sinks.Empty<Void> done = Sinks.empty();

		private volatile @Nullable Session session;

		Adapter(URI url, WebSocketHandler handler) {
			this.url = url;
			this.handler = handler;
		}

		@Override
		public void afterConnectionEstablished(WebSocketSession delegate) {
			delegate.setTextMessageSizeLimit(ServletWebSocketClient.this.maxMessageSize);
			delegate.setBinaryMessageSizeLimit(ServletWebSocketClient.this.maxMessageSize);
			Session session = new Session(delegate, this.url);
			this.session = session;
			this.handler.handle(session)
				.subscribe(null, this.done::tryEmitError,
						() -> session.close().subscribe(null, this.done::tryEmitError, this.done::tryEmitEmpty));
		}

		@Override
		protected void handleTextMessage(WebSocketSession delegate, TextMessage message) {
			received(WebSocketMessage.Type.TEXT, ByteBuffer.wrap(message.asBytes()));
		}

		@Override
		protected void handleBinaryMessage(WebSocketSession delegate, BinaryMessage message) {
			received(WebSocketMessage.Type.BINARY, message.getPayload());
		}

		private void received(WebSocketMessage.Type type, ByteBuffer bytes) {
			Session session = this.session;
			if (session != null) {
				session.received(new WebSocketMessage(type, session.bufferFactory().wrap(bytes)));
			}
		}

		@Override
		public void handleTransportError(WebSocketSession delegate, Throwable failure) {
			Session session = this.session;
			if (session != null) {
				session.failed(failure);
			}
			this.done.tryEmitError(failure);
		}

		@Override
		public void afterConnectionClosed(WebSocketSession delegate,
				org.springframework.web.socket.CloseStatus status) {
			Session session = this.session;
			if (session != null) {
				session.closed(new CloseStatus(status.getCode(), status.getReason()));
			}
			this.done.tryEmitEmpty();
		}

		void drop() {
			Session session = this.session;
			if (session != null) {
				session.close(RESUMABLE).onErrorComplete().subscribe();
			}
		}

	}

	/**
	 * A session of the other client, as shards know sessions.
	 */
	private static final class Session extends AbstractWebSocketSession<WebSocketSession> {

		private final Sinks.Many<WebSocketMessage> inbound = Sinks.many()
			.unicast()
			.onBackpressureBuffer(Queues.<WebSocketMessage>unbounded().get());

		private final Sinks.One<CloseStatus> closeStatus = Sinks.one();

		private final ReentrantLock lock = new ReentrantLock();

		private final Condition changed = this.lock.newCondition();

		/** How many messages are asked for. Guarded by the lock. */
		private long requested;

		/** Whether nobody takes messages any more. Guarded by the lock. */
		private boolean ended;

		Session(WebSocketSession delegate, URI url) {
			super(delegate, delegate.getId(),
					new HandshakeInfo(url, delegate.getHandshakeHeaders(), Mono.empty(), null),
					(DataBufferFactory) DefaultDataBufferFactory.sharedInstance);
		}

		/**
		 * Hands a message on; waits until one is asked for, so that the socket is not
		 * read meanwhile.
		 */
		void received(WebSocketMessage message) {
			if (awaitRequest()) {
				this.inbound.tryEmitNext(message);
			}
		}

		private boolean awaitRequest() {
			this.lock.lock();
			try {
				while (this.requested == 0 && !this.ended) {
					this.changed.await();
				}
				this.requested--;
				return !this.ended;
			}
			catch (InterruptedException ex) {
				// The container ends; the connection with it
				Thread.currentThread().interrupt();
				return false;
			}
			finally {
				this.lock.unlock();
			}
		}

		private void requested(long count) {
			this.lock.lock();
			try {
				this.requested = Operators.addCap(this.requested, count);
				this.changed.signalAll();
			}
			finally {
				this.lock.unlock();
			}
		}

		private void ended() {
			this.lock.lock();
			try {
				this.ended = true;
				this.changed.signalAll();
			}
			finally {
				this.lock.unlock();
			}
		}

		void failed(Throwable failure) {
			ended();
			this.inbound.tryEmitError(failure);
		}

		void closed(CloseStatus status) {
			ended();
			this.closeStatus.tryEmitValue(status);
			this.inbound.tryEmitComplete();
		}

		@Override
		public Flux<WebSocketMessage> receive() {
			return this.inbound.asFlux().doOnRequest(this::requested).doOnCancel(this::ended);
		}

		@Override
		public Mono<Void> send(Publisher<WebSocketMessage> messages) {
			return Flux.from(messages).concatMap(this::send).then();
		}

		private Mono<Void> send(WebSocketMessage message) {
			return Mono.fromCallable(() -> {
				DataBuffer payload = message.getPayload();
				byte[] bytes = new byte[payload.readableByteCount()];
				payload.read(bytes);
				getDelegate().sendMessage((message.getType() == WebSocketMessage.Type.TEXT)
						? new TextMessage(new String(bytes, StandardCharsets.UTF_8)) : new BinaryMessage(bytes));
				return message;
			}).then();
		}

		@Override
		public boolean isOpen() {
			return getDelegate().isOpen();
		}

		@Override
		public Mono<Void> close(CloseStatus status) {
			return Mono.<Void>fromCallable(() -> {
				ended();
				getDelegate().close(new org.springframework.web.socket.CloseStatus(status.getCode()));
				return null;
			});
		}

		@Override
		public Mono<CloseStatus> closeStatus() {
			return this.closeStatus.asMono();
		}

	}

}
