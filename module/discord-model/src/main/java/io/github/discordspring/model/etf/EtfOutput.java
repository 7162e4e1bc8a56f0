package io.github.discordspring.model.etf;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Terms as bytes. Sizes that are known at the end only are put in then.
 */
final class EtfOutput {

	private static final int FIRST_CAPACITY = 512;

	private byte[] bytes = new byte[FIRST_CAPACITY];

	private int count;

	int count() {
		return this.count;
	}

	byte[] bytes() {
		return this.bytes;
	}

	/** Drops what was written from a place on. */
	void truncate(int count) {
		this.count = count;
	}

	private void ensure(int more) {
		int needed = Math.addExact(this.count, more);
		if (needed > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(needed, (int) Math.min(2L * this.bytes.length, 1 << 30)));
		}
	}

	void writeByte(int value) {
		ensure(1);
		this.bytes[this.count++] = (byte) value;
	}

	void writeInt(int value) {
		ensure(Integer.BYTES);
		this.count += Integer.BYTES;
		putInt(this.count - Integer.BYTES, value);
	}

	void putInt(int place, int value) {
		this.bytes[place] = (byte) (value >> 24);
		this.bytes[place + 1] = (byte) (value >> 16);
		this.bytes[place + 2] = (byte) (value >> 8);
		this.bytes[place + 3] = (byte) value;
	}

	void writeLong(long value) {
		writeInt((int) (value >> 32));
		writeInt((int) value);
	}

	void writeBytes(byte[] source, int offset, int length) {
		ensure(length);
		System.arraycopy(source, offset, this.bytes, this.count, length);
		this.count += length;
	}

	/** An atom of ASCII letters. */
	void writeAtom(String name) {
		writeByte(EtfTag.SMALL_ATOM);
		writeByte(name.length());
		for (int i = 0; i < name.length(); i++) {
			writeByte(name.charAt(i));
		}
	}

	void writeInteger(long value) {
		if (value >= 0 && value <= 255) {
			writeByte(EtfTag.SMALL_INTEGER);
			writeByte((int) value);
		}
		else if (value == (int) value) {
			writeByte(EtfTag.INTEGER);
			writeInt((int) value);
		}
		else {
			writeByte(EtfTag.SMALL_BIG);
			int place = this.count;
			writeByte(0);
			writeByte((value < 0) ? 1 : 0);
			// The magnitude of the least number is right as an unsigned one
			long magnitude = Math.abs(value);
			for (; magnitude != 0; magnitude >>>= 8) {
				writeByte((int) magnitude);
			}
			this.bytes[place] = (byte) (this.count - place - 2);
		}
	}

	/**
	 * Writes text in UTF-8, with its tag and length.
	 * @return what is wrong with it, or {@code null} if nothing is
	 */
	@Nullable String writeText(CharSequence text) {
		writeByte(EtfTag.BINARY);
		int place = this.count;
		writeInt(0);
		int length = text.length();
		ensure(length);
		int index = 0;
		while (index < length && text.charAt(index) < 0x80) {
			this.bytes[this.count++] = (byte) text.charAt(index++);
		}
		while (index < length) {
			char character = text.charAt(index++);
			if (character < 0x80) {
				writeByte(character);
			}
			else if (character < 0x800) {
				writeByte(0xC0 | (character >> 6));
				writeByte(0x80 | (character & 0x3F));
			}
			else if (!Character.isSurrogate(character)) {
				writeByte(0xE0 | (character >> 12));
				writeByte(0x80 | ((character >> 6) & 0x3F));
				writeByte(0x80 | (character & 0x3F));
			}
			else {
				char low = (index < length) ? text.charAt(index++) : 0;
				if (!Character.isSurrogatePair(character, low)) {
					return "Text has one half of a surrogate pair only";
				}
				int point = Character.toCodePoint(character, low);
				writeByte(0xF0 | (point >> 18));
				writeByte(0x80 | ((point >> 12) & 0x3F));
				writeByte(0x80 | ((point >> 6) & 0x3F));
				writeByte(0x80 | (point & 0x3F));
			}
		}
		putInt(place, this.count - place - Integer.BYTES);
		return null;
	}

}
