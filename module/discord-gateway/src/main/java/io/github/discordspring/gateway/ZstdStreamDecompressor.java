package io.github.discordspring.gateway;

import java.nio.ByteBuffer;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.util.Native;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Undoes the one Zstandard stream of a connection. Each frame is a payload, but none ends
 * the stream: what a frame holds is drained until nothing more comes of it.
 * <p>
 * The library reads and writes memory outside the heap. What is shared by the connections
 * of a thread is small; only the stream's window belongs to the connection, and the
 * library refuses one of over 128 MB.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#zstd-stream">zstd-stream</a>
 */
final class ZstdStreamDecompressor implements Decompressor {

	private static final int CHUNK = 1 << 16;

	private static final ThreadLocal<ByteBuffer> OUTPUT = ThreadLocal
		.withInitial(() -> ByteBuffer.allocateDirect(CHUNK));

	private static final ThreadLocal<ByteBuffer> INPUT = ThreadLocal
		.withInitial(() -> ByteBuffer.allocateDirect(CHUNK));

	private final PayloadBuffer buffer;

	private final ZstdDecompressCtx context = new ZstdDecompressCtx();

	ZstdStreamDecompressor(PayloadBuffer buffer) {
		this.buffer = buffer;
	}

	/**
	 * Tells whether there is a library for this machine.
	 */
	static boolean isSupported() {
		try {
			Native.load();
			return Native.isLoaded();
		}
		catch (LinkageError | RuntimeException ex) {
			return false;
		}
	}

	@Override
	public boolean append(DataBuffer frame) {
		try (DataBuffer.ByteBufferIterator parts = frame.readableByteBuffers()) {
			while (parts.hasNext()) {
				append(parts.next());
			}
		}
		return true;
	}

	@Override
	public boolean append(ByteBuffer frame) {
		try {
			if (frame.isDirect()) {
				// What is iterated may be read only, but never by the library
				decompress(frame);
			}
			else {
				decompressCopied(frame);
			}
		}
		catch (ZstdException ex) {
			throw new MalformedPayloadException("The zstd stream is damaged: " + ex.getMessage(), ex);
		}
		return true;
	}

	private void decompressCopied(ByteBuffer part) {
		ByteBuffer input = INPUT.get();
		while (part.hasRemaining()) {
			int count = Math.min(part.remaining(), CHUNK);
			input.clear();
			input.put(0, part, part.position(), count).limit(count);
			part.position(part.position() + count);
			decompress(input);
		}
	}

	private void decompress(ByteBuffer input) {
		ByteBuffer output = OUTPUT.get();
		// A full chunk may mean that there is more, even where the input is used up
		do {
			output.clear();
			this.context.decompressDirectByteBufferStream(output, input);
			output.flip();
			this.buffer.append(output);
		}
		while (input.hasRemaining() || output.limit() == CHUNK);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
