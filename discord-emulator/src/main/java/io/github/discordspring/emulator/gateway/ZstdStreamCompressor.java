package io.github.discordspring.emulator.gateway;

import java.nio.ByteBuffer;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Compresses with Zstandard, where zstd-jni is on the class path.
 */
final class ZstdStreamCompressor implements StreamCompressor {

	static final boolean PRESENT = isPresent();

	private static final int CHUNK = 1 << 16;

	private final ZstdCompressCtx context = new ZstdCompressCtx();

	private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);

	private ZstdStreamCompressor() {
	}

	static StreamCompressor create() {
		return new ZstdStreamCompressor();
	}

	private static boolean isPresent() {
		try {
			Class.forName("com.github.luben.zstd.ZstdCompressCtx", true, StreamCompressor.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return false;
		}
	}

	@Override
	public ByteBuf compress(byte[] payload) {
		ByteBuffer input = ByteBuffer.allocateDirect(payload.length).put(payload).flip();
		ByteBuf output = Unpooled.buffer(CHUNK);
		boolean flushed = false;
		while (!flushed) {
			this.chunk.clear();
			flushed = this.context.compressDirectByteBufferStream(this.chunk, input, EndDirective.FLUSH);
			output.writeBytes(this.chunk.flip());
		}
		return output;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
