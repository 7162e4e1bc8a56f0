package io.github.discordspring.emulator.gateway;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.discordspring.emulator.world.EmulatorClock;
import io.github.discordspring.model.gateway.CloseCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.NettyPipeline;

/**
 * One WebSocket: writes payloads in the order in which they are given, from any thread,
 * closes with a code, or cuts. It reads and writes the channel itself, as Reactor Netty
 * would close the socket before the other side could read why.
 */
final class GatewayChannel {

	private static final Logger logger = LoggerFactory.getLogger(GatewayChannel.class);

	private static final int MAXIMUM_MESSAGE = 1024 * 1024;

	private static final long MAXIMUM_PENDING = 64L * 1024 * 1024;

	private static final long CLOSE_SECONDS = 2;

	private static final int NO_STATUS = 1005;

	private static final int CUT_FRAME_LENGTH = 1_000;

	private final Channel channel;

	private final PayloadWriter writer;

	private final AtomicLong pending = new AtomicLong();

	private volatile boolean closing;

	private volatile boolean compressesLarge;

	private final ShapedWrites shapedWrites;

	GatewayChannel(Channel channel, PayloadWriter writer, EmulatorClock clock) {
		this.channel = channel;
		this.writer = writer;
		this.shapedWrites = new ShapedWrites(clock);
	}

	/**
	 * Begins to read.
	 * @param receiver who gets what comes
	 */
	void open(Receiver receiver) {
		this.channel.pipeline()
			.addFirst("gateway.shape", this.shapedWrites)
			.addBefore(NettyPipeline.ReactiveBridge, "gateway.aggregator",
					new WebSocketFrameAggregator(MAXIMUM_MESSAGE))
			.addBefore(NettyPipeline.ReactiveBridge, "gateway.frames", new FrameHandler(receiver));
		this.channel.config().setAutoRead(true);
		this.channel.closeFuture().addListener((future) -> this.writer.close());
	}

	/**
	 * Sends a payload. A client that does not read is cut off.
	 */
	void send(Payload payload) {
		if (this.pending.addAndGet(payload.length()) > MAXIMUM_PENDING) {
			logger.warn("A client of the emulator has not read {} MiB; its connection is cut",
					MAXIMUM_PENDING / 1024 / 1024);
			cut();
			return;
		}
		this.channel.eventLoop().execute(() -> {
			if (this.closing || !this.channel.isActive()) {
				return;
			}
			this.channel.writeAndFlush(this.writer.write(payload))
				.addListener((future) -> this.pending.addAndGet(-payload.length()));
		});
	}

	/**
	 * Compresses large payloads by themselves from now on.
	 */
	void compressLarge() {
		this.compressesLarge = true;
		this.channel.eventLoop().execute(this.writer::compressLarge);
	}

	/**
	 * Sends text that may be no payload at all.
	 */
	void sendText(String text) {
		this.channel.eventLoop()
			.execute(() -> this.channel.writeAndFlush(new TextWebSocketFrame(text))
				.addListener(GatewayChannel::logFailure));
	}

	/**
	 * Closes with a code, after what was sent before.
	 */
	void close(int code, String reason) {
		this.channel.eventLoop().execute(() -> {
			if (this.closing) {
				return;
			}
			this.closing = true;
			this.channel.writeAndFlush(new CloseWebSocketFrame(code, reason)).addListener(GatewayChannel::logFailure);
			// Closing first could lose the code, if the other side has not read it yet
			this.channel.eventLoop()
				.schedule(this::disconnect, CLOSE_SECONDS, TimeUnit.SECONDS)
				.addListener(GatewayChannel::logFailure);
		});
	}

	/**
	 * Cuts the connection without a word, as a broken network does. What the other side
	 * has not read yet is lost.
	 */
	void cut() {
		this.channel.eventLoop().execute(() -> {
			this.closing = true;
			this.channel.config().setOption(ChannelOption.SO_LINGER, 0);
			disconnect();
		});
	}

	/**
	 * Cuts the connection in the middle of a frame.
	 */
	void cutWithinFrame() {
		this.channel.eventLoop().execute(() -> {
			this.closing = true;
			ByteBuf start = Unpooled.buffer();
			// A final text frame, its length in two bytes, and less text than that
			start.writeByte(0x81).writeByte(126).writeShort(CUT_FRAME_LENGTH);
			start.writeCharSequence("{\"t\":\"MESSAGE_CREATE\",\"s\":", StandardCharsets.US_ASCII);
			ChannelHandlerContext encoder = this.channel.pipeline().context(WebSocketFrameEncoder.class);
			encoder.writeAndFlush(start).addListener(ChannelFutureListener.CLOSE);
		});
	}

	/**
	 * Cuts the connection when so many more bytes are written, wherever in a frame that
	 * is.
	 */
	void cutAfter(int bytes) {
		this.channel.eventLoop().execute(() -> {
			if (this.channel.isActive()) {
				this.channel.pipeline().addFirst(new CutHandler(bytes));
			}
		});
	}

	/**
	 * Changes how is sent from now on.
	 */
	void shape(Shape shape) {
		this.channel.eventLoop().execute(() -> {
			ChannelHandlerContext context = this.channel.pipeline().context(this.shapedWrites);
			if (context != null) {
				this.shapedWrites.shape(context, shape);
			}
		});
	}

	private void disconnect() {
		this.channel.close().addListener(GatewayChannel::logFailure);
	}

	static void logFailure(Future<?> future) {
		if (!future.isSuccess()) {
			logger.debug("A connection to the emulator's gateway failed", future.cause());
		}
	}

	boolean isClosing() {
		return this.closing;
	}

	boolean compressesLarge() {
		return this.compressesLarge;
	}

	/**
	 * Gives how many bytes wait to be written, before compression.
	 */
	long pendingBytes() {
		return this.pending.get();
	}

	/**
	 * Gets what comes from the other side, on the channel's event loop.
	 */
	interface Receiver {

		void text(byte[] bytes);

		void binary(byte[] bytes);

		/**
		 * The other side has ended the connection, or it is gone. Comes once.
		 * @param code code that the other side sent, {@code null} if it sent no close
		 * frame
		 */
		void closed(@Nullable Integer code);

	}

	/**
	 * Lets so many bytes through and ends the connection.
	 */
	private final class CutHandler extends ChannelOutboundHandlerAdapter {

		private int left;

		CutHandler(int bytes) {
			this.left = bytes;
		}

		@Override
		public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
			if (!(message instanceof ByteBuf bytes)) {
				context.write(message, promise.unvoid()).addListener(GatewayChannel::logFailure);
				return;
			}
			if (bytes.readableBytes() < this.left) {
				this.left -= bytes.readableBytes();
				context.write(bytes, promise.unvoid()).addListener(GatewayChannel::logFailure);
				return;
			}
			GatewayChannel.this.closing = true;
			ByteBuf last = bytes.readRetainedSlice(this.left);
			bytes.release();
			this.left = 0;
			context.writeAndFlush(last, promise.unvoid()).addListener(ChannelFutureListener.CLOSE);
		}

	}

	private final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

		private final Receiver receiver;

		private boolean closed;

		FrameHandler(Receiver receiver) {
			this.receiver = receiver;
		}

		@Override
		protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
			if (frame instanceof CloseWebSocketFrame close) {
				closeReceived(context, close);
			}
			else if (GatewayChannel.this.closing || frame instanceof PongWebSocketFrame) {
				return;
			}
			else if (frame instanceof PingWebSocketFrame) {
				context.writeAndFlush(new PongWebSocketFrame(frame.content().retain()))
					.addListener(GatewayChannel::logFailure);
			}
			else if (frame instanceof TextWebSocketFrame) {
				this.receiver.text(ByteBufUtil.getBytes(frame.content()));
			}
			else {
				this.receiver.binary(ByteBufUtil.getBytes(frame.content()));
			}
		}

		private void closeReceived(ChannelHandlerContext context, CloseWebSocketFrame close) {
			// Before the answer: who reads it finds the session in its new state
			closed((close.statusCode() != -1) ? close.statusCode() : NO_STATUS);
			if (GatewayChannel.this.closing) {
				context.close().addListener(GatewayChannel::logFailure);
				return;
			}
			GatewayChannel.this.closing = true;
			context.writeAndFlush(close.retainedDuplicate()).addListener(ChannelFutureListener.CLOSE);
		}

		@Override
		public void channelInactive(ChannelHandlerContext context) {
			closed(null);
			context.fireChannelInactive();
		}

		private void closed(@Nullable Integer code) {
			if (!this.closed) {
				this.closed = true;
				this.receiver.closed(code);
			}
		}

		@Override
		public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
			logger.debug("A connection to the emulator's gateway failed", cause);
			close(CloseCode.DECODE_ERROR.value(), "Frame could not be read: " + cause.getClass().getSimpleName());
		}

	}

}
