package io.github.discordspring.model.dispatch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.discordspring.model.etf.EtfTag;
import io.github.discordspring.model.etf.EtfTerms;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads the header of a payload in Erlang's external term format. Erlang sorts small
 * maps, so that {@code d} comes first; then it is passed over, part by part.
 */
final class EtfHeader {

	private static final int NONE = -1;

	private static final int FAILED = -2;

	private static final int MAX_LENGTH = 64 << 20;

	private static final byte[] NO_BYTES = {};

	private static final byte[] NIL = { 'n', 'i', 'l' };

	private static final byte[] NULL = { 'n', 'u', 'l', 'l' };

	private byte[] buffer = NO_BYTES;

	private int index;

	private int end;

	int op;

	long sequence;

	@Nullable EventType type;

	int dataOffset;

	/** What the number or the name is that was read last. */
	private long number;

	private int nameStart;

	private int nameEnd;

	private Charset nameCharset = StandardCharsets.UTF_8;

	byte[] buffer() {
		return this.buffer;
	}

	int end() {
		return this.end;
	}

	boolean read(byte[] bytes, int offset, int length) {
		this.op = NONE;
		this.sequence = NONE;
		this.type = null;
		this.dataOffset = NONE;
		if (EtfTerms.isCompressed(bytes, offset, length)) {
			try {
				this.buffer = EtfTerms.inflate(bytes, offset, length, MAX_LENGTH);
			}
			catch (JacksonException ex) {
				// As little a payload as anything else that is malformed
				return false;
			}
			this.index = 0;
			this.end = this.buffer.length;
		}
		else {
			this.buffer = bytes;
			this.index = offset;
			this.end = offset + length;
			if (length > 0 && (bytes[offset] & 0xFF) == EtfTag.VERSION) {
				this.index++;
			}
		}
		return has(5) && this.buffer[this.index++] == EtfTag.MAP && readPairs(readInt());
	}

	private boolean readPairs(int count) {
		for (int left = count; left != 0; left--) {
			int key = readKey();
			if (key == FAILED || !has(1)) {
				return false;
			}
			if (key == 'd') {
				this.dataOffset = this.index;
				if (left == 1) {
					return this.op >= 0;
				}
			}
			boolean read = switch (key) {
				case 'o' -> readNumber() && this.number <= Integer.MAX_VALUE;
				case 's' -> readSequence();
				case 't' -> readType();
				default -> skip();
			};
			if (!read) {
				return false;
			}
			if (key == 'o') {
				this.op = (int) this.number;
			}
		}
		return this.op >= 0 && this.index == this.end;
	}

	private boolean skip() {
		int behind = EtfTerms.skip(this.buffer, this.index, this.end);
		if (behind >= 0) {
			this.index = behind;
		}
		return behind >= 0;
	}

	/** Gives the first letter of a name that is of interest, or 0. */
	private int readKey() {
		if (!readName()) {
			return skip() ? 0 : FAILED;
		}
		int length = this.nameEnd - this.nameStart;
		int letter = (length > 0) ? this.buffer[this.nameStart] : 0;
		if (length == 1) {
			return (letter == 'd' || letter == 's' || letter == 't') ? letter : 0;
		}
		return (length == 2 && letter == 'o' && this.buffer[this.nameStart + 1] == 'p') ? 'o' : 0;
	}

	/** Reads an atom or text, or nothing. */
	private boolean readName() {
		int start = this.index;
		int lengthBytes = switch (has(1) ? this.buffer[start] : 0) {
			case EtfTag.SMALL_ATOM, EtfTag.SMALL_ATOM_UTF8 -> 1;
			case EtfTag.ATOM, EtfTag.ATOM_UTF8 -> 2;
			case EtfTag.BINARY -> 4;
			default -> 0;
		};
		if (lengthBytes == 0 || !has(1 + lengthBytes)) {
			return false;
		}
		this.nameCharset = (this.buffer[start] == EtfTag.SMALL_ATOM || this.buffer[start] == EtfTag.ATOM)
				? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
		long length = 0;
		for (int i = 1; i <= lengthBytes; i++) {
			length = (length << 8) | (this.buffer[start + i] & 0xFF);
		}
		int name = start + 1 + lengthBytes;
		if (length > this.end - name) {
			return false;
		}
		this.nameStart = name;
		this.nameEnd = name + (int) length;
		this.index = this.nameEnd;
		return true;
	}

	private boolean readSequence() {
		if (isNil()) {
			this.sequence = NONE;
			return true;
		}
		if (!readNumber()) {
			return false;
		}
		this.sequence = this.number;
		return true;
	}

	private boolean readType() {
		if (isNil()) {
			this.type = null;
			return true;
		}
		if (!readName()) {
			return false;
		}
		EventType known = EventNames.find(this.buffer, this.nameStart, this.nameEnd);
		this.type = (known != null) ? known : EventType
			.of(new String(this.buffer, this.nameStart, this.nameEnd - this.nameStart, this.nameCharset));
		return true;
	}

	/** Passes over the atom {@code nil} if it is there, or {@code null}. */
	private boolean isNil() {
		int start = this.index;
		int tag = this.buffer[start];
		if (tag == EtfTag.BINARY || !readName()) {
			return false;
		}
		if (isName(NIL) || isName(NULL)) {
			return true;
		}
		this.index = start;
		return false;
	}

	private boolean isName(byte[] name) {
		return Arrays.equals(this.buffer, this.nameStart, this.nameEnd, name, 0, name.length);
	}

	/** Reads a whole number that is not negative. */
	private boolean readNumber() {
		int tag = this.buffer[this.index++];
		if (tag == EtfTag.SMALL_INTEGER && has(1)) {
			this.number = this.buffer[this.index++] & 0xFF;
			return true;
		}
		if (tag == EtfTag.INTEGER && has(4)) {
			this.number = readInt();
			return this.number >= 0;
		}
		if (tag != EtfTag.SMALL_BIG || !has(2)) {
			return false;
		}
		int length = this.buffer[this.index] & 0xFF;
		boolean negative = this.buffer[this.index + 1] != 0;
		this.index += 2;
		if (length > Long.BYTES || negative || !has(length)) {
			return false;
		}
		this.number = 0;
		for (int i = length - 1; i >= 0; i--) {
			this.number = (this.number << 8) | (this.buffer[this.index + i] & 0xFF);
		}
		this.index += length;
		return this.number >= 0;
	}

	private int readInt() {
		int value = 0;
		for (int i = 0; i < 4; i++) {
			value = (value << 8) | (this.buffer[this.index++] & 0xFF);
		}
		return value;
	}

	private boolean has(int bytes) {
		return this.end - this.index >= bytes;
	}

}
