package io.github.discordspring.gateway;

import java.nio.ByteBuffer;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Takes each frame as a payload.
 */
final class Uncompressed implements Decompressor {

	private final PayloadBuffer buffer;

	Uncompressed(PayloadBuffer buffer) {
		this.buffer = buffer;
	}

	@Override
	public boolean append(DataBuffer frame) {
		this.buffer.append(frame);
		return true;
	}

	@Override
	public boolean append(ByteBuffer frame) {
		this.buffer.append(frame);
		return true;
	}

	@Override
	public void close() {
	}

}
