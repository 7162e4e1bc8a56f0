package io.github.discordspring.gateway;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Inflates frames each of which is a payload and a zlib stream by itself.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#payload-compression">Payload
 * compression</a>
 */
final class ZlibDecompressor implements Decompressor {

	private final PayloadBuffer buffer;

	/** Only once it is needed: most payloads are small, and come as they are. */
	private @Nullable Inflater inflater;

	ZlibDecompressor(PayloadBuffer buffer) {
		this.buffer = buffer;
	}

	@Override
	public boolean append(DataBuffer frame) {
		Inflater inflater = begin();
		try (DataBuffer.ByteBufferIterator parts = frame.readableByteBuffers()) {
			while (parts.hasNext()) {
				inflate(inflater, parts.next());
			}
		}
		return end(inflater);
	}

	@Override
	public boolean append(ByteBuffer frame) {
		Inflater inflater = begin();
		inflate(inflater, frame);
		return end(inflater);
	}

	private Inflater begin() {
		Inflater inflater = this.inflater;
		if (inflater == null) {
			inflater = new Inflater();
			this.inflater = inflater;
		}
		inflater.reset();
		return inflater;
	}

	private static boolean end(Inflater inflater) {
		if (!inflater.finished()) {
			throw new MalformedPayloadException("A payload's zlib stream is cut off");
		}
		return true;
	}

	private void inflate(Inflater inflater, ByteBuffer input) {
		try {
			tryInflate(inflater, input);
		}
		catch (DataFormatException ex) {
			throw new MalformedPayloadException("A payload's zlib stream is damaged: " + ex.getMessage(), ex);
		}
	}

	private void tryInflate(Inflater inflater, ByteBuffer input) throws DataFormatException {
		inflater.setInput(input);
		while (!inflater.finished()) {
			if (this.buffer.free() == 0) {
				this.buffer.grow();
			}
			int count = inflater.inflate(this.buffer.bytes(), this.buffer.length(), this.buffer.free());
			this.buffer.advance(count);
			if (count == 0 && inflater.needsDictionary()) {
				throw new DataFormatException("it wants a dictionary");
			}
			if (count == 0 && inflater.needsInput()) {
				return;
			}
		}
	}

	@Override
	public void close() {
		if (this.inflater != null) {
			this.inflater.end();
		}
	}

}
