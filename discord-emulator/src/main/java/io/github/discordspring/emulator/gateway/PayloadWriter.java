package io.github.discordspring.emulator.gateway;

import java.util.zip.Deflater;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;

/**
 * Turns payloads into frames: plain text, or one zlib stream for the whole connection
 * that is flushed after each payload. Is used on the connection's event loop alone.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#transport-compression">Transport
 * compression</a>
 */
final class PayloadWriter {

	private static final int CHUNK = 8192;

	private final @Nullable Deflater deflater;

	PayloadWriter(boolean compressed) {
		this.deflater = compressed ? new Deflater() : null;
	}

	WebSocketFrame write(Payload payload) {
		ByteBuf plain = payload.toBuffer();
		if (this.deflater == null) {
			return new TextWebSocketFrame(plain);
		}
		byte[] input = new byte[plain.readableBytes()];
		plain.readBytes(input);
		plain.release();
		this.deflater.setInput(input);
		ByteBuf output = Unpooled.buffer(CHUNK);
		byte[] chunk = new byte[CHUNK];
		int length = chunk.length;
		// A chunk that was not filled is the last one
		while (length == chunk.length) {
			length = this.deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
			output.writeBytes(chunk, 0, length);
		}
		return new BinaryWebSocketFrame(output);
	}

	void close() {
		if (this.deflater != null) {
			this.deflater.end();
		}
	}

}
