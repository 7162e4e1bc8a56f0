package io.github.discordspring.emulator.gateway;

import io.github.discordspring.emulator.etf.EtfWriter;
import io.github.discordspring.emulator.json.Json;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;

/**
 * Turns payloads into frames, compressed in the way that the client asked for. Is used on
 * the connection's event loop alone.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#encoding-and-compression">Encoding
 * and compression</a>
 */
final class PayloadWriter {

	/** From which length on payloads are compressed by themselves. */
	private static final int LARGE = 1024;

	private final boolean etf;

	private final @Nullable StreamCompressor compressor;

	private boolean compressesLarge;

	/**
	 * Makes a writer.
	 * @param etf whether payloads are written in Erlang's format, or else as JSON
	 * @param compressor compresses all of them, if there is one
	 */
	PayloadWriter(boolean etf, @Nullable StreamCompressor compressor) {
		this.etf = etf;
		this.compressor = compressor;
	}

	/**
	 * Compresses large payloads by themselves from now on, unless all are compressed
	 * already.
	 */
	void compressLarge() {
		this.compressesLarge = true;
	}

	WebSocketFrame write(Payload payload) {
		byte[] plain = this.etf ? EtfWriter.write(Json.read(payload.toBytes())) : payload.toBytes();
		if (this.compressor != null) {
			return new BinaryWebSocketFrame(this.compressor.compress(plain));
		}
		if (this.compressesLarge && !this.etf && plain.length >= LARGE) {
			return new BinaryWebSocketFrame(ZlibStreamCompressor.compressWhole(plain));
		}
		return this.etf ? new BinaryWebSocketFrame(Unpooled.wrappedBuffer(plain))
				: new TextWebSocketFrame(Unpooled.wrappedBuffer(plain));
	}

	void close() {
		if (this.compressor != null) {
			this.compressor.close();
		}
	}

}
