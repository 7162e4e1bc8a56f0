package io.github.discordspring.emulator.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.jspecify.annotations.Nullable;

/**
 * Width and height of an image, out of its first bytes.
 *
 * @param width in pixels
 * @param height in pixels
 */
record ImageSize(int width, int height) {

	private static final int PNG = 0x89504E47;

	private static final int GIF = 0x47494638;

	private static final int JPEG = 0xFFD8;

	private static final int MINIMUM = 24;

	static @Nullable ImageSize of(byte[] bytes) {
		if (bytes.length < MINIMUM) {
			return null;
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		int magic = buffer.getInt(0);
		if (magic == PNG) {
			return new ImageSize(buffer.getInt(16), buffer.getInt(20));
		}
		if (magic == GIF) {
			buffer.order(ByteOrder.LITTLE_ENDIAN);
			return new ImageSize(buffer.getShort(6) & 0xFFFF, buffer.getShort(8) & 0xFFFF);
		}
		return ((magic >>> 16) == JPEG) ? ofJpeg(buffer) : null;
	}

	/** Goes from segment to segment until one tells the size of the frame. */
	private static @Nullable ImageSize ofJpeg(ByteBuffer buffer) {
		int position = 2;
		while (position + 9 < buffer.limit()) {
			int marker = buffer.getShort(position) & 0xFFFF;
			boolean frame = marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8
					&& marker != 0xFFCC;
			if (frame) {
				return new ImageSize(buffer.getShort(position + 7) & 0xFFFF, buffer.getShort(position + 5) & 0xFFFF);
			}
			position += 2 + (buffer.getShort(position + 2) & 0xFFFF);
		}
		return null;
	}

}
