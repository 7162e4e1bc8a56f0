package io.github.discordspring.emulator.gateway;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Compresses all that is sent on one connection as one stream that is flushed after each
 * payload. Is used on the connection's event loop alone.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#transport-compression">Transport
 * compression</a>
 */
interface StreamCompressor {

	/**
	 * Compresses a payload.
	 * @return what is to be sent
	 */
	ByteBuf compress(byte[] payload);

	/**
	 * Frees what is held outside the heap.
	 */
	void close();

	/**
	 * Tells whether there is one of a name.
	 * @param name value of the query parameter {@code compress}
	 */
	static boolean exists(String name) {
		return name.equals("zlib-stream") || (name.equals("zstd-stream") && ZstdStreamCompressor.PRESENT);
	}

	/**
	 * Makes one.
	 * @param name value of the query parameter {@code compress}, {@code null} if there is
	 * none
	 * @return one at its start, or {@code null} if nothing is compressed
	 */
	static @Nullable StreamCompressor of(@Nullable String name) {
		if (name == null || !exists(name)) {
			return null;
		}
		return name.equals("zlib-stream") ? new ZlibStreamCompressor() : ZstdStreamCompressor.create();
	}

}
