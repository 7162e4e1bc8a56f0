package io.github.discordspring.emulator.gateway;

import java.util.zip.Deflater;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Compresses with zlib.
 */
final class ZlibStreamCompressor implements StreamCompressor {

	private static final int CHUNK = 8192;

	private final Deflater deflater = new Deflater();

	@Override
	public ByteBuf compress(byte[] payload) {
		this.deflater.setInput(payload);
		return deflate(this.deflater, Deflater.SYNC_FLUSH);
	}

	/**
	 * Compresses a payload by itself.
	 */
	static ByteBuf compressWhole(byte[] payload) {
		Deflater deflater = new Deflater();
		try {
			deflater.setInput(payload);
			deflater.finish();
			return deflate(deflater, Deflater.NO_FLUSH);
		}
		finally {
			deflater.end();
		}
	}

	private static ByteBuf deflate(Deflater deflater, int flush) {
		ByteBuf output = Unpooled.buffer(CHUNK);
		byte[] chunk = new byte[CHUNK];
		int length = chunk.length;
		// A chunk that was not filled is the last one
		while (length == chunk.length) {
			length = deflater.deflate(chunk, 0, chunk.length, flush);
			output.writeBytes(chunk, 0, length);
		}
		return output;
	}

	@Override
	public void close() {
		this.deflater.end();
	}

}
