package io.github.discordspring.gateway;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

import io.github.discordspring.model.codec.Encoding;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.WebSocketClient;

/**
 * One connection of a shard over a {@link WebSocketClient}. Frames are asked for a few at
 * a time, so that the socket is not read while nobody can take more.
 * <p>
 * It is closed with a code by {@link #close} and in no other way: a handler that
 * completes by itself would close without a code, or with 1000, which ends the session.
 * <p>
 * Methods are called by one thread at a time, but for those of the handler and the
 * subscriber.
 */
final class Connection implements WebSocketHandler, CoreSubscriber<WebSocketMessage>, FrameReceiver {

	/** How many frames may come after it was said that no more shall. */
	private static final int PREFETCH = 32;

	private final Events events;

	private final WebSocketMessage.Type outboundType;

	private final PayloadBuffer buffer;

	private final Decompressor decompressor;

	private final Sinks.Many<byte[]> outbound = Sinks.many().unicast().onBackpressureBuffer();

	private final Sinks.Empty<Void> ended = Sinks.empty();

	private @Nullable Disposable execution;

	private volatile @Nullable WebSocketSession session;

	private volatile @Nullable CloseStatus closeStatus;

	private volatile @Nullable Subscription subscription;

	/** Reads what comes, where the client can lend that out. */
	private volatile FrameReceiver.@Nullable Source source;

	private boolean paused;

	private int consumed;

	/**
	 * Makes a connection that is not opened yet.
	 * @param events is told what happens
	 * @param options say how payloads are written and how long they may be
	 * @param decompressors makes what undoes the compression
	 * @param binary whether what is sent is no text, though it is JSON
	 */
	Connection(Events events, GatewayOptions options, DecompressorFactory decompressors, boolean binary) {
		this.events = events;
		this.outboundType = (options.encoding() == Encoding.JSON && !binary) ? WebSocketMessage.Type.TEXT
				: WebSocketMessage.Type.BINARY;
		this.buffer = new PayloadBuffer((int) options.maxFrameSize().toBytes());
		this.decompressor = decompressors.create(options.compression(), this.buffer);
	}

	/**
	 * Opens it.
	 * @param url gives the address; if it fails, so does the connection
	 */
	void open(WebSocketClient client, Supplier<URI> url) {
		this.execution = Mono.defer(() -> client.execute(url.get(), this))
			.subscribe(null, (ex) -> this.events.ended(this, ex), () -> this.events.ended(this, null));
	}

	@Override
	public Mono<Void> handle(WebSocketSession session) {
		this.session = session;
		session.closeStatus().onErrorComplete().subscribe((status) -> this.closeStatus = status);
		// One send for all that goes out: some implementations allow no more
		session.send(this.outbound.asFlux().map((payload) -> message(session, payload)))
			.subscribe(null, (ex) -> this.events.ended(this, ex));
		if (session instanceof FrameReceiver.Source lender && lender.readTo(this)) {
			this.source = lender;
		}
		session.receive().subscribe(this);
		return this.ended.asMono();
	}

	private WebSocketMessage message(WebSocketSession session, byte[] payload) {
		return new WebSocketMessage(this.outboundType, session.bufferFactory().wrap(payload));
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		subscription.request(PREFETCH);
	}

	@Override
	public void onNext(WebSocketMessage message) {
		this.events.received(this, message);
	}

	@Override
	public void enter() {
		this.events.enter();
	}

	@Override
	public void received(ByteBuffer payload, boolean binary) {
		this.events.received(this, payload, binary);
	}

	@Override
	public void leave() {
		this.events.leave();
	}

	@Override
	public void drained() {
		this.events.drained();
	}

	@Override
	public void onError(Throwable ex) {
		this.events.ended(this, ex);
	}

	@Override
	public void onComplete() {
		this.events.ended(this, null);
	}

	/**
	 * Takes a frame.
	 * @return whether the buffer now holds a whole payload
	 * @throws MalformedPayloadException if the bytes are not what they should be
	 */
	boolean append(WebSocketMessage message) {
		DataBuffer frame = message.getPayload();
		switch (message.getType()) {
			case BINARY -> {
				return this.decompressor.append(frame);
			}
			case TEXT -> {
				this.buffer.append(frame);
				return true;
			}
			default -> {
				return false;
			}
		}
	}

	/**
	 * Takes a frame.
	 * @param frame is read to its end
	 * @param binary whether it is bytes, not text
	 * @return whether the buffer now holds a whole payload
	 * @throws MalformedPayloadException if the bytes are not what they should be
	 */
	boolean append(ByteBuffer frame, boolean binary) {
		if (binary) {
			return this.decompressor.append(frame);
		}
		this.buffer.append(frame);
		return true;
	}

	PayloadBuffer buffer() {
		return this.buffer;
	}

	/**
	 * Asks for the frames that took the place of those that were consumed.
	 */
	void consumedOne() {
		if (++this.consumed >= PREFETCH / 2 && !this.paused) {
			request();
		}
	}

	void pause() {
		this.paused = true;
		FrameReceiver.Source source = this.source;
		if (source != null) {
			source.pause();
		}
	}

	void resume() {
		this.paused = false;
		FrameReceiver.Source source = this.source;
		if (source != null) {
			source.resume();
		}
		if (this.consumed > 0) {
			request();
		}
	}

	private void request() {
		Subscription subscription = this.subscription;
		if (subscription != null) {
			int count = this.consumed;
			this.consumed = 0;
			subscription.request(count);
		}
	}

	void send(byte[] payload) {
		this.outbound.tryEmitNext(payload);
	}

	/**
	 * Tells whether the handshake is done.
	 */
	boolean isOpen() {
		return this.session != null;
	}

	/**
	 * Gives the other side's close status, if it sent one.
	 */
	@Nullable CloseStatus closeStatus() {
		return this.closeStatus;
	}

	/**
	 * Says in words what went wrong.
	 */
	static String describe(Throwable failure) {
		// There may be no Netty
		boolean tooLong = failure.getClass().getName().startsWith("io.netty.") && NettyFailures.isTooLong(failure);
		if (tooLong) {
			return "a frame was too long, raise discord.gateway.max-frame-size: " + failure.getMessage();
		}
		return (failure.getMessage() != null) ? failure.getMessage() : failure.toString();
	}

	/**
	 * Sends a close frame.
	 * @param done is run when it is sent, or cannot be
	 */
	void close(CloseStatus status, Runnable done) {
		WebSocketSession session = this.session;
		if (session == null) {
			release();
			done.run();
			return;
		}
		session.close(status).subscribe(null, (ex) -> done.run(), done);
	}

	/**
	 * Frees everything, and drops the connection if it is still there.
	 */
	void release() {
		this.decompressor.close();
		this.outbound.tryEmitComplete();
		this.ended.tryEmitEmpty();
		if (this.execution != null) {
			this.execution.dispose();
		}
	}

	/**
	 * Knows the errors of Netty. Loaded only where there was one.
	 */
	private static final class NettyFailures {

		private NettyFailures() {
		}

		static boolean isTooLong(Throwable failure) {
			return failure instanceof TooLongFrameException
					|| (failure instanceof CorruptedWebSocketFrameException corrupted
							&& WebSocketCloseStatus.MESSAGE_TOO_BIG.equals(corrupted.closeStatus()));
		}

	}

	/**
	 * Is told what happens on a connection, by any thread; frames by one at a time.
	 */
	interface Events {

		/**
		 * A frame came.
		 * @param message its buffer is valid during the call
		 */
		void received(Connection connection, WebSocketMessage message);

		/**
		 * A frame came, between {@link #enter()} and {@link #leave()}, and
		 * {@link #drained()} will be called.
		 * @param payload valid during the call
		 * @param binary whether it is bytes, not text
		 */
		void received(Connection connection, ByteBuffer payload, boolean binary);

		/**
		 * Frames came that are told one after the other by this thread.
		 */
		void enter();

		/**
		 * They were told.
		 */
		void leave();

		/**
		 * There is nothing to read just now.
		 */
		void drained();

		/**
		 * The connection is gone, or never was. May be told more than once.
		 */
		void ended(Connection connection, @Nullable Throwable failure);

	}

}
