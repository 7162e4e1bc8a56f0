package io.github.discordspring.gateway;

import java.nio.ByteBuffer;
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

	private final Inflater inflater = new Inflater();

	private final PayloadBuffer buffer;

	/** The last four bytes that came, as the flush may be split between frames. */
	private int tail = -1;

	ZlibStreamDecompressor(PayloadBuffer buffer) {
		this.buffer = buffer;
	}

	@Override
	public boolean append(DataBuffer frame) {
		boolean whole = endsWithSyncFlush(frame);
		try (DataBuffer.ByteBufferIterator parts = frame.readableByteBuffers()) {
			while (parts.hasNext()) {
				inflate(parts.next());
			}
		}
		catch (DataFormatException ex) {
			throw new MalformedPayloadException("The zlib stream is damaged: " + ex.getMessage(), ex);
		}
		return whole;
	}

	private boolean endsWithSyncFlush(DataBuffer frame) {
		int end = frame.writePosition();
		for (int i = Math.max(frame.readPosition(), end - Integer.BYTES); i < end; i++) {
			this.tail = (this.tail << Byte.SIZE) | (frame.getByte(i) & 0xFF);
		}
		if (this.tail != SYNC_FLUSH) {
			return false;
		}
		this.tail = -1;
		return true;
	}

	private void inflate(ByteBuffer input) throws DataFormatException {
		this.inflater.setInput(input);
		do {
			if (this.buffer.free() == 0) {
				this.buffer.grow();
			}
			int count = this.inflater.inflate(this.buffer.bytes(), this.buffer.length(), this.buffer.free());
			this.buffer.advance(count);
			if (count == 0 && !this.inflater.needsInput()) {
				throw new DataFormatException("it ended, or wants a dictionary");
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
