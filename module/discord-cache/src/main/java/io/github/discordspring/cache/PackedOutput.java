package io.github.discordspring.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Writes values in as few bytes as is simple.
 */
final class PackedOutput {

	/** Discord's first second; no time of its own is before. */
	static final long EPOCH_MILLIS = 1420070400000L;

	static final int TEXT = 0;

	static final int TEXT_ID = 1;

	static final int TEXT_HASH = 2;

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	/** From this length on a text is encoded by the JVM, which is faster then. */
	private static final int LONG_TEXT = 16;

	private static final byte[] HEXADECIMAL = new byte[128];

	static {
		Arrays.fill(HEXADECIMAL, (byte) -1);
		for (int i = 0; i < 16; i++) {
			HEXADECIMAL[Character.forDigit(i, 16)] = (byte) i;
		}
	}

	private byte[] bytes = new byte[256];

	private int length;

	byte[] bytes() {
		return this.bytes;
	}

	int length() {
		return this.length;
	}

	void reset() {
		this.length = 0;
	}

	private void require(int count) {
		if (this.bytes.length - this.length < count) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.bytes.length * 2, this.length + count));
		}
	}

	void writeByte(int value) {
		require(1);
		this.bytes[this.length++] = (byte) value;
	}

	/**
	 * Writes a number, in one byte for each seven bits.
	 */
	void writeUnsigned(long value) {
		require(10);
		byte[] bytes = this.bytes;
		int end = this.length;
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			bytes[end++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		bytes[end++] = (byte) rest;
		this.length = end;
	}

	void writeSigned(long value) {
		writeUnsigned((value << 1) ^ (value >> 63));
	}

	/**
	 * Writes all eight bytes, as for ids.
	 */
	void writeLong(long value) {
		require(8);
		LONGS.set(this.bytes, this.length, value);
		this.length += 8;
	}

	/**
	 * Writes a number at some place, as {@link #writeUnsigned(long)} does.
	 * @return the place behind it
	 */
	static int writeUnsigned(int value, byte[] bytes, int position) {
		int end = position;
		int rest = value;
		while ((rest & ~0x7F) != 0) {
			bytes[end++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		bytes[end++] = (byte) rest;
		return end;
	}

	/**
	 * Writes a text in UTF-8. Most are in ASCII, which is written without a detour.
	 */
	void writeString(String value) {
		int characters = value.length();
		if (characters >= LONG_TEXT) {
			writeBytes(value.getBytes(StandardCharsets.UTF_8));
			return;
		}
		require(characters + 10);
		int start = this.length;
		int end = writeUnsigned(characters, this.bytes, start);
		for (int i = 0; i < characters; i++) {
			char character = value.charAt(i);
			if (character >= 0x80) {
				this.length = start;
				writeBytes(value.getBytes(StandardCharsets.UTF_8));
				return;
			}
			this.bytes[end++] = (byte) character;
		}
		this.length = end;
	}

	/**
	 * Writes a text that may be an id or a hash, in eight or 16 bytes then.
	 */
	void writeText(String value) {
		int length = value.length();
		long id = idOf(value);
		if (id != 0) {
			writeByte(TEXT_ID);
			writeLong(id);
		}
		else if (length >= 32 && isHash(value, value.startsWith("a_") ? 2 : 0)) {
			writeByte(TEXT_HASH);
			writeHash(value);
		}
		else {
			writeByte(TEXT);
			writeString(value);
		}
	}

	/**
	 * Gives the number that a text is, if it has 15 to 20 digits that eight bytes hold,
	 * and would be read as the same text.
	 * @return the number, 0 if there is none
	 */
	static long idOf(String text) {
		int length = text.length();
		if (length < 15 || length > 20 || text.charAt(0) == '0') {
			return 0;
		}
		long id = 0;
		for (int i = 0; i < length; i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return 0;
			}
			id = 10 * id + digit;
		}
		return (length < 20 || text.compareTo("18446744073709551615") <= 0) ? id : 0;
	}

	void writeBytes(byte[] value) {
		writeUnsigned(value.length);
		require(value.length);
		System.arraycopy(value, 0, this.bytes, this.length, value.length);
		this.length += value.length;
	}

	/**
	 * Writes a time, in about six bytes if it has no parts of milliseconds.
	 */
	void writeInstant(Instant value) {
		long seconds = value.getEpochSecond() - EPOCH_MILLIS / 1000;
		int millis = value.getNano() / 1_000_000;
		int rest = value.getNano() % 1_000_000;
		writeSigned(((seconds * 1000 + millis) << 1) | ((rest != 0) ? 1 : 0));
		if (rest != 0) {
			writeUnsigned(rest);
		}
	}

	/**
	 * Writes a text that is likely a hash: 32 hexadecimal digits in 16 bytes.
	 */
	void writeHash(String value) {
		int start = value.startsWith("a_") ? 2 : 0;
		if (value.length() != start + 32 || !writeDigits(value, start)) {
			writeByte(2);
			writeString(value);
		}
	}

	/**
	 * Writes a hash.
	 * @return whether it is one; nothing is written otherwise
	 */
	private boolean writeDigits(String value, int start) {
		require(17);
		byte[] bytes = this.bytes;
		int position = this.length;
		bytes[position++] = (byte) (start >> 1);
		int all = 0;
		for (int i = start; i < start + 32; i += 2) {
			int high = digit(value.charAt(i));
			int low = digit(value.charAt(i + 1));
			all |= high | low;
			bytes[position++] = (byte) ((high << 4) | low);
		}
		if (all < 0) {
			return false;
		}
		this.length = position;
		return true;
	}

	private static int digit(char character) {
		return (character < HEXADECIMAL.length) ? HEXADECIMAL[character] : -1;
	}

	static boolean isHash(String value, int start) {
		if (value.length() != start + 32) {
			return false;
		}
		for (int i = start; i < value.length(); i++) {
			char digit = value.charAt(i);
			if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) {
				return false;
			}
		}
		return true;
	}

}
