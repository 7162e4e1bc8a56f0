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

	private static final int LENGTH = 0x7F;

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

	/** Whether the next frame is longer than it may be. */
	private boolean tooLong;

	/** Whether all that comes is left to the decoder. */
	private boolean givenUp;

	/** Whether frames are being lent out: then whoever does that goes on by itself. */
	private boolean reading;

	/** Whether frames were lent out since the receiver was told that none is left. */
	private boolean lent;

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
		drained();
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
		this.receiver.enter();
		try {
			this.missing = 1;
			// One view for all frames: whatever is asked of Netty's buffer is checked
			// anew each time, which is as much work as the frame itself
			ByteBuffer view = bytes.nioBuffer();
			int first = bytes.readerIndex();
			int limit = view.limit();
			int start = 0;
			while (!this.paused && this.input == bytes && limit - start >= 2) {
				int end = endOfFrame(view, start);
				if (end < 0) {
					break;
				}
				bytes.readerIndex(first + end);
				takeFrame(context, bytes, first, view, start, end);
				view.limit(limit);
				start = end;
			}
			if (this.tooLong) {
				giveUp(context, bytes);
			}
		}
		finally {
			this.receiver.leave();
			this.reading = false;
			if (this.input == bytes && !bytes.isReadable()) {
				this.input = null;
				bytes.release();
			}
		}
	}

	/**
	 * Finds the end of a frame.
	 * @return the index behind it, negative if it is not there yet or too long
	 */
	private int endOfFrame(ByteBuffer view, int start) {
		int second = view.get(start + 1);
		int header = headerLength(second);
		int available = view.limit() - start;
		if (available < header) {
			return incomplete(header - available);
		}
		long length = second & LENGTH;
		if (length == IN_TWO_BYTES) {
			length = view.getShort(start + 2) & 0xFFFF;
		}
		else if (length == IN_EIGHT_BYTES) {
			length = view.getLong(start + 2);
		}
		if (length < 0 || length > this.maxFrameSize) {
			this.tooLong = true;
			return -1;
		}
		int whole = header + (int) length;
		return (available < whole) ? incomplete(whole - available) : start + whole;
	}

	private int incomplete(int missing) {
		this.missing = missing;
		return -1;
	}

	private static int headerLength(int second) {
		int mask = ((second & MASKED) != 0) ? MASK_LENGTH : 0;
		return switch (second & LENGTH) {
			case IN_TWO_BYTES -> 2 + Short.BYTES + mask;
			case IN_EIGHT_BYTES -> 2 + Long.BYTES + mask;
			default -> 2 + mask;
		};
	}

	/**
	 * Lends out what is in a frame, or passes all of it on.
	 */
	private void takeFrame(ChannelHandlerContext context, ByteBuf bytes, int first, ByteBuffer view, int start,
			int end) {
		int head = view.get(start);
		int second = view.get(start + 1);
		int opcode = head & OPCODE;
		if ((head & (FINAL | RESERVED)) == FINAL && (opcode == TEXT || opcode == BINARY) && (second & MASKED) == 0
				&& !this.fragmented) {
			view.limit(end).position(start + headerLength(second));
			this.lent = true;
			this.receiver.received(view, opcode == BINARY);
			return;
		}
		if (opcode < FIRST_CONTROL) {
			this.fragmented = (head & FINAL) == 0;
		}
		context.fireChannelRead(bytes.retainedSlice(first + start, end - start));
	}

	/** The decoder says what is wrong. */
	private void giveUp(ChannelHandlerContext context, ByteBuf bytes) {
		this.givenUp = true;
		this.input = null;
		context.fireChannelRead(bytes);
	}

	/** While there is a lot, several buffers are read before this. */
	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		drained();
		context.fireChannelReadComplete();
	}

	private void drained() {
		if (this.lent) {
			this.lent = false;
			this.receiver.drained();
		}
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
		drained();
		ByteBuf bytes = this.input;
		// What is being read is released by who reads it
		if (bytes != null && !this.reading) {
			this.input = null;
			bytes.release();
		}
	}

}
