package io.github.discordspring.gateway;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Inflates the one zlib stream of a connection. A payload is whole when a frame ends with
 * a sync flush; each frame is inflated as it comes, from where it lies.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#zlib-stream">zlib-stream</a>
 */
final class ZlibStreamDecompressor implements Decompressor {

	/** The last four bytes of a sync flush: 00 00 FF FF. */
	private static final int SYNC_FLUSH = 0x0000FFFF;

	/** Length of what a zlib stream begins with. */
	private static final int HEADER = 2;

	/** The one method of compression there is. */
	private static final int DEFLATE = 8;

	/** In the second byte: a dictionary is needed. */
	private static final int DICTIONARY = 0x20;

	/** Two bytes, as a number, are a multiple of it. */
	private static final int CHECK = 31;

	/**
	 * Takes what is behind the header: the check sum, which costs a tenth of the
	 * inflating, is compared at the end of a stream, and this one has none.
	 */
	private final Inflater inflater = new Inflater(true);

	private final PayloadBuffer buffer;

	/** How many bytes of the header are still to come. */
	private int headerLeft = HEADER;

	private int header;

	/** The last four bytes that came, as the flush may be split between frames. */
	private int tail = -1;

	ZlibStreamDecompressor(PayloadBuffer buffer) {
		this.buffer = buffer;
	}

	@Override
	public boolean append(DataBuffer frame) {
		boolean whole = false;
		try (DataBuffer.ByteBufferIterator parts = frame.readableByteBuffers()) {
			while (parts.hasNext()) {
				whole = append(parts.next());
			}
		}
		return whole;
	}

	@Override
	public boolean append(ByteBuffer frame) {
		boolean whole = endsWithSyncFlush(frame);
		try {
			inflate(frame);
		}
		catch (DataFormatException ex) {
			throw new MalformedPayloadException("The zlib stream is damaged: " + ex.getMessage(), ex);
		}
		return whole;
	}

	private boolean endsWithSyncFlush(ByteBuffer frame) {
		int end = frame.limit();
		if (frame.remaining() >= Integer.BYTES) {
			int last = frame.getInt(end - Integer.BYTES);
			this.tail = (frame.order() == ByteOrder.BIG_ENDIAN) ? last : Integer.reverseBytes(last);
		}
		else {
			for (int i = frame.position(); i < end; i++) {
				this.tail = (this.tail << Byte.SIZE) | (frame.get(i) & 0xFF);
			}
		}
		if (this.tail != SYNC_FLUSH) {
			return false;
		}
		this.tail = -1;
		return true;
	}

	private void skipHeader(ByteBuffer input) throws DataFormatException {
		while (this.headerLeft > 0 && input.hasRemaining()) {
			this.header = (this.header << Byte.SIZE) | (input.get() & 0xFF);
			this.headerLeft--;
		}
		if (this.headerLeft == 0 && ((this.header >>> Byte.SIZE & 0xF) != DEFLATE || this.header % CHECK != 0
				|| (this.header & DICTIONARY) != 0)) {
			throw new DataFormatException("it does not begin as one does");
		}
	}

	private void inflate(ByteBuffer input) throws DataFormatException {
		if (this.headerLeft > 0) {
			skipHeader(input);
		}
		this.inflater.setInput(input);
		do {
			if (this.buffer.free() == 0) {
				this.buffer.grow();
			}
			int count = this.inflater.inflate(this.buffer.bytes(), this.buffer.length(), this.buffer.free());
			this.buffer.advance(count);
			if (count == 0 && !this.inflater.needsInput()) {
				throw new DataFormatException("it ended");
			}
			// A full buffer may mean that there is more, even where the input is used up
		}
		while (this.buffer.free() == 0 || !this.inflater.needsInput());
	}

	@Override
	public void close() {
		this.inflater.end();
	}

}
