package io.github.discordspring.cache;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Reads what {@link PackedOutput} wrote.
 */
final class PackedInput {

	private final byte[] bytes;

	private int position;

	PackedInput(byte[] bytes, int position) {
		this.bytes = bytes;
		this.position = position;
	}

	int position() {
		return this.position;
	}

	int readByte() {
		return this.bytes[this.position++] & 0xFF;
	}

	long readUnsigned() {
		long value = 0;
		for (int shift = 0;; shift += 7) {
			byte part = this.bytes[this.position++];
			value |= (part & 0x7FL) << shift;
			if (part >= 0) {
				return value;
			}
		}
	}

	long readSigned() {
		long value = readUnsigned();
		return (value >>> 1) ^ -(value & 1);
	}

	long readLong() {
		long value = 0;
		for (int i = 0; i < 8; i++) {
			value = (value << 8) | (this.bytes[this.position++] & 0xFF);
		}
		return value;
	}

	String readString() {
		int length = (int) readUnsigned();
		String value = new String(this.bytes, this.position, length, StandardCharsets.UTF_8);
		this.position += length;
		return value;
	}

	byte[] readBytes() {
		int length = (int) readUnsigned();
		byte[] value = Arrays.copyOfRange(this.bytes, this.position, this.position + length);
		this.position += length;
		return value;
	}

	Instant readInstant() {
		long value = readSigned();
		long millis = (value >> 1) + PackedOutput.EPOCH_MILLIS;
		Instant instant = Instant.ofEpochMilli(millis);
		return ((value & 1) != 0) ? instant.plusNanos(readUnsigned()) : instant;
	}

	String readHash() {
		int kind = readByte();
		if (kind == 2) {
			return readString();
		}
		String hash = HexFormat.of().formatHex(this.bytes, this.position, this.position + 16);
		this.position += 16;
		return (kind == 1) ? "a_" + hash : hash;
	}

}
