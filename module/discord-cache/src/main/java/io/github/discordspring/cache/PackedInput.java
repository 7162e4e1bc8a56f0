package io.github.discordspring.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Reads what {@link PackedOutput} wrote.
 */
final class PackedInput {

	private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

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
		long value = (long) LONGS.get(this.bytes, this.position);
		this.position += 8;
		return value;
	}

	String readString() {
		int length = (int) readUnsigned();
		String value = new String(this.bytes, this.position, length, StandardCharsets.UTF_8);
		this.position += length;
		return value;
	}

	/**
	 * Reads what {@link PackedOutput#writeText(String)} wrote.
	 */
	String readText() {
		int kind = readByte();
		if (kind == PackedOutput.TEXT_ID) {
			return Long.toUnsignedString(readLong());
		}
		return (kind == PackedOutput.TEXT_HASH) ? readHash() : readString();
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
		int start = (kind == 1) ? 2 : 0;
		byte[] digits = new byte[start + 32];
		if (kind == 1) {
			digits[0] = 'a';
			digits[1] = '_';
		}
		for (int i = 0; i < 16; i++) {
			int value = this.bytes[this.position + i];
			digits[start + 2 * i] = DIGITS[(value >> 4) & 0xF];
			digits[start + 2 * i + 1] = DIGITS[value & 0xF];
		}
		this.position += 16;
		return new String(digits, StandardCharsets.ISO_8859_1);
	}

}
