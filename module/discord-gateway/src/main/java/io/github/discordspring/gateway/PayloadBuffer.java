package io.github.discordspring.gateway;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * The payload of a connection that is being read: one buffer, used again for each. It
 * grows with the payloads up to a limit, and shrinks again when they stay small.
 */
public final class PayloadBuffer {

	private static final int SMALLEST = 4096;

	private final int limit;

	private byte[] bytes = new byte[SMALLEST];

	private int length;

	private int longest;

	/**
	 * Starts empty.
	 * @param limit how many bytes a payload may have
	 */
	PayloadBuffer(int limit) {
		this.limit = limit;
	}

	/**
	 * Gives the array that holds the payload from its beginning. It is another one after
	 * {@link #grow()}.
	 * @return the array itself
	 */
	public byte[] bytes() {
		return this.bytes;
	}

	/**
	 * Tells how long the payload is so far.
	 * @return the number of bytes
	 */
	public int length() {
		return this.length;
	}

	/**
	 * Tells how much room is left behind it.
	 * @return the number of bytes
	 */
	public int free() {
		return this.bytes.length - this.length;
	}

	/**
	 * Adds all that can be read from a frame.
	 * @param frame is read to its end
	 * @throws MalformedPayloadException if the payload gets too long
	 */
	public void append(DataBuffer frame) {
		int count = frame.readableByteCount();
		while (count > free()) {
			grow();
		}
		frame.read(this.bytes, this.length, count);
		this.length += count;
	}

	/**
	 * Adds all that remains in a buffer.
	 * @param part is read to its end
	 * @throws MalformedPayloadException if the payload gets too long
	 */
	public void append(ByteBuffer part) {
		int count = part.remaining();
		while (count > free()) {
			grow();
		}
		part.get(this.bytes, this.length, count);
		this.length += count;
	}

	/**
	 * Takes other bytes in place of what is there.
	 * @param payload holds them; read at once
	 * @param offset where they begin
	 * @param count how many there are
	 * @throws MalformedPayloadException if they are too many
	 */
	public void replace(byte[] payload, int offset, int count) {
		this.longest = Math.max(this.longest, this.length);
		this.length = 0;
		while (count > free()) {
			grow();
		}
		System.arraycopy(payload, offset, this.bytes, 0, count);
		this.length = count;
	}

	/**
	 * Notes that bytes were written behind what is there.
	 * @param count how many, not more than {@link #free()}
	 */
	public void advance(int count) {
		this.length += count;
	}

	/**
	 * Makes more room.
	 * @throws MalformedPayloadException if the payload would get too long
	 */
	public void grow() {
		if (this.bytes.length >= this.limit) {
			throw new MalformedPayloadException(
					"A payload is longer than " + this.limit + " bytes (discord.gateway.max-frame-size)");
		}
		this.bytes = Arrays.copyOf(this.bytes, (int) Math.min(this.limit, 2L * this.bytes.length));
	}

	/**
	 * Makes it empty, for the next payload.
	 */
	void clear() {
		this.longest = Math.max(this.longest, this.length);
		this.length = 0;
	}

	/**
	 * Gives memory back that was not needed since this was called before. Only between
	 * two payloads.
	 */
	void trim() {
		int needed = Math.max(SMALLEST, 2 * this.longest);
		this.longest = 0;
		if (this.length == 0 && needed <= this.bytes.length / 2) {
			this.bytes = new byte[needed];
		}
	}

}
