package io.github.discordspring.gateway;

import java.nio.ByteBuffer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads WebSocket frames from the bytes of a channel and lends them out where they lie.
 * It takes whole messages of text or bytes; everything else (control frames, fragments,
 * what is too long or wrong) goes on to Netty's own decoder, in order, and so do all
 * errors.
 * <p>
 * For a frame of a hundred bytes the usual way, a buffer, a frame, a message and the
 * steps of three pipelines between them, costs more than to inflate it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">Base framing
 * protocol</a>
 */
final class FrameReader extends ChannelInboundHandlerAdapter {

	private static final int FINAL = 0x80;

	private static final int RESERVED = 0x70;

	private static final int OPCODE = 0x0F;

	private static final int TEXT = 1;

	private static final int BINARY = 2;

	private static final int FIRST_CONTROL = 8;

	private static final int MASKED = 0x80;

	private static final int MASK_LENGTH = 4;

	/** Lengths from here on are written in two bytes more. */
	private static final int IN_TWO_BYTES = 126;

	private static final int IN_EIGHT_BYTES = 127;

	private final FrameReceiver receiver;

	private final int maxFrameSize;

	private @Nullable ChannelHandlerContext context;

	/** What came and is not read yet. */
	private @Nullable ByteBuf input;

	/** How many bytes are needed to go on. */
	private int missing = 1;

	/** Whether a message has begun and not ended that comes in several frames. */
	private boolean fragmented;

	/** Whether all that comes is left to the decoder. */
	private boolean givenUp;

	/** Whether frames are being lent out: then whoever does that goes on by itself. */
	private boolean reading;

	private volatile boolean paused;

	/**
	 * Makes a reader.
	 * @param receiver gets the messages
	 * @param maxFrameSize the decoder refuses what is longer
	 */
	FrameReader(FrameReceiver receiver, int maxFrameSize) {
		this.receiver = receiver;
		this.maxFrameSize = maxFrameSize;
	}

	@Override
	public void handlerAdded(ChannelHandlerContext context) {
		this.context = context;
	}

	/**
	 * Stops reading: no frame comes any more after the one that is lent out. May be
	 * called by any thread.
	 */
	void pause() {
		this.paused = true;
		ChannelHandlerContext current = this.context;
		if (current != null) {
			current.channel().config().setAutoRead(false);
		}
	}

	/**
	 * Goes on reading. May be called by any thread.
	 */
	void resume() {
		this.paused = false;
		ChannelHandlerContext current = this.context;
		if (current != null) {
			current.executor().execute(() -> goOn(current));
		}
	}

	private void goOn(ChannelHandlerContext context) {
		read(context);
		if (!this.paused && !context.isRemoved()) {
			context.channel().config().setAutoRead(true);
		}
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.givenUp || !(message instanceof ByteBuf bytes)) {
			context.fireChannelRead(message);
			return;
		}
		completeFrame(context, bytes);
		if (this.input == null && bytes.isReadable() && !this.givenUp) {
			this.input = bytes;
			read(context);
			return;
		}
		addRest(context, bytes);
	}

	/** Copies what belongs to the frame that has begun, and nothing else. */
	private void completeFrame(ChannelHandlerContext context, ByteBuf bytes) {
		ByteBuf before = this.input;
		while (before != null && bytes.isReadable() && !this.paused && !this.reading) {
			int count = Math.min(bytes.readableBytes(), this.missing);
			add(context, before, bytes.readRetainedSlice(count));
			read(context);
			before = this.input;
		}
	}

	private void addRest(ChannelHandlerContext context, ByteBuf bytes) {
		ByteBuf before = this.input;
		if (!bytes.isReadable()) {
			bytes.release();
		}
		else if (before != null) {
			add(context, before, bytes);
		}
		else {
			context.fireChannelRead(bytes);
		}
	}

	private void add(ChannelHandlerContext context, ByteBuf before, ByteBuf bytes) {
		this.input = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(context.alloc(), before, bytes);
	}

	@SuppressWarnings("ReferenceEquality") // is it the same buffer still?
	private void read(ChannelHandlerContext context) {
		ByteBuf bytes = this.input;
		if (this.reading || bytes == null) {
			return;
		}
		this.reading = true;
		try {
			boolean lent = false;
			this.missing = 1;
			while (!this.paused && bytes.readableBytes() >= 2) {
				Result result = readFrame(context, bytes);
				if (result == Result.INCOMPLETE) {
					break;
				}
				lent |= result == Result.LENT;
			}
			if (lent) {
				this.receiver.drained();
			}
		}
		finally {
			this.reading = false;
			if (this.input == bytes && !bytes.isReadable()) {
				this.input = null;
				bytes.release();
			}
		}
	}

	private Result readFrame(ChannelHandlerContext context, ByteBuf bytes) {
		int start = bytes.readerIndex();
		int first = bytes.getUnsignedByte(start);
		int second = bytes.getUnsignedByte(start + 1);
		int readable = bytes.readableBytes();
		long length = second & ~MASKED;
		int header = 2;
		if (length == IN_TWO_BYTES) {
			header += Short.BYTES;
			if (readable < header) {
				return incomplete(header - readable);
			}
			length = bytes.getUnsignedShort(start + 2);
		}
		else if (length == IN_EIGHT_BYTES) {
			header += Long.BYTES;
			if (readable < header) {
				return incomplete(header - readable);
			}
			length = bytes.getLong(start + 2);
		}
		if (length < 0 || length > this.maxFrameSize) {
			giveUp(context, bytes);
			return Result.INCOMPLETE;
		}
		int opcode = first & OPCODE;
		boolean masked = (second & MASKED) != 0;
		int end = header + (masked ? MASK_LENGTH : 0) + (int) length;
		if (readable < end) {
			return incomplete(end - readable);
		}
		bytes.readerIndex(start + end);
		if ((first & (FINAL | RESERVED)) == FINAL && (opcode == TEXT || opcode == BINARY) && !masked
				&& !this.fragmented) {
			ByteBuffer payload = (bytes.nioBufferCount() == 1) ? bytes.internalNioBuffer(start + header, (int) length)
					: bytes.nioBuffer(start + header, (int) length);
			this.receiver.received(payload, opcode == BINARY);
			return Result.LENT;
		}
		if (opcode < FIRST_CONTROL) {
			this.fragmented = (first & FINAL) == 0;
		}
		context.fireChannelRead(bytes.retainedSlice(start, end));
		return Result.PASSED_ON;
	}

	private Result incomplete(int missing) {
		this.missing = missing;
		return Result.INCOMPLETE;
	}

	/** The decoder says what is wrong. */
	private void giveUp(ChannelHandlerContext context, ByteBuf bytes) {
		this.givenUp = true;
		this.input = null;
		context.fireChannelRead(bytes);
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		release();
		context.fireChannelInactive();
	}

	@Override
	public void handlerRemoved(ChannelHandlerContext context) {
		release();
	}

	private void release() {
		ByteBuf bytes = this.input;
		// What is being read is released by who reads it
		if (bytes != null && !this.reading) {
			this.input = null;
			bytes.release();
		}
	}

	/**
	 * What became of the bytes at hand.
	 */
	private enum Result {

		INCOMPLETE, LENT, PASSED_ON

	}

}
