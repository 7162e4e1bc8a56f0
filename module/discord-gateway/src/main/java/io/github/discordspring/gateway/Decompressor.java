package io.github.discordspring.gateway;

import java.nio.ByteBuffer;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Makes payloads out of the binary frames of one connection, in a {@link PayloadBuffer}.
 * Called by one thread at a time.
 */
public interface Decompressor {

	/**
	 * Takes a frame.
	 * @param frame not kept
	 * @return whether the buffer now holds a whole payload
	 * @throws MalformedPayloadException if the bytes are not what they should be
	 */
	boolean append(DataBuffer frame);

	/**
	 * Takes a frame.
	 * @param frame not kept; most often direct
	 * @return whether the buffer now holds a whole payload
	 * @throws MalformedPayloadException if the bytes are not what they should be
	 */
	default boolean append(ByteBuffer frame) {
		return append(DefaultDataBufferFactory.sharedInstance.wrap(frame));
	}

	/**
	 * Frees what is held outside the heap. Nothing is taken afterwards.
	 */
	void close();

}
