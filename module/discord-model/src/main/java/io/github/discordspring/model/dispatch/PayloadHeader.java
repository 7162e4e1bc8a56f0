package io.github.discordspring.model.dispatch;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Opcode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * The opcode, sequence and type of a payload of the gateway, read from its bytes without
 * reading its data. In JSON Discord writes {@code d} last, and then the data is not even
 * looked at; nothing promises this order, and with any other one the data is skipped.
 * <p>
 * Made once and used for each payload of a connection. Not safe for use by several
 * threads.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#payload-structure">Payload
 * structure</a>
 */
public final class PayloadHeader {

	private static final int NONE = -1;

	/** More than any number of Discord's has, and less than overflows. */
	private static final int MAX_DIGITS = 18;

	private static final byte[] NULL = { 'n', 'u', 'l', 'l' };

	private static final byte[] NO_BYTES = {};

	/** Reads what is written as Discord does. */
	private final UsualDispatch usual = new UsualDispatch();

	/** Reads payloads that are not JSON. */
	private final @Nullable EtfHeader etf;

	private byte[] buffer = NO_BYTES;

	private int end;

	private int op;

	private long sequence;

	private @Nullable EventType type;

	private int dataOffset;

	private boolean sequenceSeen;

	private boolean typeSeen;

	/** The number read last. */
	private long number;

	/**
	 * Prepares to read payloads in JSON.
	 */
	public PayloadHeader() {
		this(Encoding.JSON);
	}

	/**
	 * Prepares to read payloads.
	 * @param encoding how they are written
	 */
	public PayloadHeader(Encoding encoding) {
		this.etf = (encoding == Encoding.ETF) ? new EtfHeader() : null;
	}

	/**
	 * Reads the header of a payload. Whether the data is well-formed is not told by this.
	 * @param buffer what holds the payload; kept for {@link #buffer()} until the next
	 * call
	 * @param offset where the payload begins
	 * @param length the payload's length
	 * @return whether it is an object with an opcode; if not, the other methods tell
	 * nothing of use
	 */
	public boolean read(byte[] buffer, int offset, int length) {
		if (this.etf != null) {
			return readEtf(this.etf, buffer, offset, length);
		}
		int end = offset + length;
		this.buffer = buffer;
		this.end = end;
		if (this.usual.read(buffer, offset, end)) {
			this.op = Opcode.DISPATCH;
			this.sequence = this.usual.sequence;
			this.type = this.usual.type;
			this.dataOffset = this.usual.dataOffset;
			return true;
		}
		this.op = NONE;
		this.sequence = NONE;
		this.type = null;
		this.dataOffset = NONE;
		this.sequenceSeen = false;
		this.typeSeen = false;
		int index = skipWhitespace(buffer, offset, end);
		if (index >= end || buffer[index] != '{') {
			return false;
		}
		index = skipWhitespace(buffer, index + 1, end);
		return readProperties(buffer, index, end);
	}

	private boolean readEtf(EtfHeader header, byte[] bytes, int offset, int length) {
		boolean read = header.read(bytes, offset, length);
		this.op = header.op;
		this.sequence = header.sequence;
		this.type = header.type;
		this.dataOffset = header.dataOffset;
		this.buffer = header.buffer();
		this.end = header.end();
		return read;
	}

	private boolean readProperties(byte[] buffer, int start, int end) {
		int index = start;
		while (index < end && buffer[index] == '"') {
			int name = index + 1;
			int nameEnd = endOfString(buffer, name, end);
			if (nameEnd < 0) {
				return false;
			}
			index = skipWhitespace(buffer, nameEnd + 1, end);
			if (index >= end || buffer[index] != ':') {
				return false;
			}
			index = skipWhitespace(buffer, index + 1, end);
			char key = key(buffer, name, nameEnd);
			if (key == 'd') {
				this.dataOffset = index;
				if (isComplete()) {
					return index < end && endsObject(buffer, index, end);
				}
			}
			index = skipWhitespace(buffer, readValue(key, buffer, index, end), end);
			if (index >= end) {
				return false;
			}
			if (buffer[index] == '}') {
				return this.op >= 0 && skipWhitespace(buffer, index + 1, end) == end;
			}
			if (buffer[index] != ',') {
				return false;
			}
			index = skipWhitespace(buffer, index + 1, end);
		}
		return false;
	}

	/** Whether nothing of interest can come after {@code d}. */
	private boolean isComplete() {
		return (this.op == Opcode.DISPATCH) ? this.typeSeen && this.sequenceSeen : this.op >= 0;
	}

	private static boolean endsObject(byte[] buffer, int start, int end) {
		int last = end - 1;
		while (last > start && isWhitespace(buffer[last])) {
			last--;
		}
		return last > start && buffer[last] == '}';
	}

	/**
	 * Reads a value.
	 * @return the index behind it, which is beyond the end if it is wrong
	 */
	private int readValue(char key, byte[] buffer, int index, int end) {
		if (index >= end) {
			return Integer.MAX_VALUE;
		}
		return switch (key) {
			case 'o' -> readOp(buffer, index, end);
			case 's' -> readSequence(buffer, index, end);
			case 't' -> readType(buffer, index, end);
			default -> skipValue(buffer, index, end);
		};
	}

	private int readOp(byte[] buffer, int index, int end) {
		int behind = readNumber(buffer, index, end);
		if (this.number > Integer.MAX_VALUE) {
			return Integer.MAX_VALUE;
		}
		this.op = (int) this.number;
		return behind;
	}

	private int readSequence(byte[] buffer, int index, int end) {
		this.sequenceSeen = true;
		if (buffer[index] == 'n') {
			this.sequence = NONE;
			return skipNull(buffer, index, end);
		}
		int behind = readNumber(buffer, index, end);
		this.sequence = this.number;
		return behind;
	}

	private int readType(byte[] buffer, int index, int end) {
		this.typeSeen = true;
		if (buffer[index] == 'n') {
			this.type = null;
			return skipNull(buffer, index, end);
		}
		if (buffer[index] != '"') {
			return Integer.MAX_VALUE;
		}
		int name = index + 1;
		for (int i = name; i < end; i++) {
			byte character = buffer[i];
			if (character == '"') {
				EventType known = EventNames.find(buffer, name, i);
				this.type = (known != null) ? known
						: EventType.of(new String(buffer, name, i - name, StandardCharsets.UTF_8));
				return i + 1;
			}
			if (character == '\\') {
				return readEscapedType(buffer, index, end);
			}
		}
		return Integer.MAX_VALUE;
	}

	private int readEscapedType(byte[] buffer, int index, int end) {
		int nameEnd = endOfString(buffer, index + 1, end);
		String name = (nameEnd > 0) ? unescape(buffer, index, nameEnd + 1) : null;
		if (name == null) {
			return Integer.MAX_VALUE;
		}
		this.type = EventType.of(name);
		return nameEnd + 1;
	}

	/** Reads a whole number that is not negative. */
	private int readNumber(byte[] buffer, int start, int end) {
		long value = 0;
		int index = start;
		while (index < end && buffer[index] >= '0' && buffer[index] <= '9') {
			value = value * 10 + buffer[index] - '0';
			index++;
		}
		int digits = index - start;
		if (digits == 0 || digits > MAX_DIGITS || (digits > 1 && buffer[start] == '0')) {
			return Integer.MAX_VALUE;
		}
		this.number = value;
		return index;
	}

	private static int skipNull(byte[] buffer, int index, int end) {
		if (end - index < NULL.length) {
			return Integer.MAX_VALUE;
		}
		for (int i = 0; i < NULL.length; i++) {
			if (buffer[index + i] != NULL[i]) {
				return Integer.MAX_VALUE;
			}
		}
		return index + NULL.length;
	}

	private static int skipValue(byte[] buffer, int start, int end) {
		int depth = 0;
		for (int index = start; index < end; index++) {
			switch (buffer[index]) {
				case '"' -> {
					index = endOfString(buffer, index + 1, end);
					if (index < 0) {
						return Integer.MAX_VALUE;
					}
					if (depth == 0) {
						return index + 1;
					}
				}
				case '{', '[' -> depth++;
				case '}', ']' -> {
					if (depth == 0) {
						// Of the object around a number or literal
						return (index > start) ? index : Integer.MAX_VALUE;
					}
					depth--;
					if (depth == 0) {
						return index + 1;
					}
				}
				case ',' -> {
					if (depth == 0) {
						return (index > start) ? index : Integer.MAX_VALUE;
					}
				}
				default -> {
				}
			}
		}
		return Integer.MAX_VALUE;
	}

	/** Finds the quote that ends a string, or gives -1. */
	private static int endOfString(byte[] buffer, int start, int end) {
		for (int index = start; index < end; index++) {
			if (buffer[index] == '"') {
				return index;
			}
			if (buffer[index] == '\\') {
				index++;
			}
		}
		return NONE;
	}

	/** The first letter of a name that is of interest, or 0. */
	private static char key(byte[] buffer, int start, int end) {
		int length = end - start;
		if (length == 1) {
			char letter = (char) buffer[start];
			return (letter == 't' || letter == 's' || letter == 'd') ? letter : 0;
		}
		if (length == 2) {
			return (buffer[start] == 'o' && buffer[start + 1] == 'p') ? 'o' : 0;
		}
		for (int i = start; i < end; i++) {
			if (buffer[i] == '\\') {
				return escapedKey(buffer, start, end);
			}
		}
		return 0;
	}

	private static char escapedKey(byte[] buffer, int start, int end) {
		String name = unescape(buffer, start - 1, end + 1);
		if (name == null) {
			return 0;
		}
		return switch (name) {
			case "t", "s", "d" -> name.charAt(0);
			case "op" -> 'o';
			default -> 0;
		};
	}

	/** Reads a string with its quotes; {@code null} if it is wrong. */
	private static @Nullable String unescape(byte[] buffer, int start, int end) {
		try (JsonParser parser = Encoding.JSON.parser(buffer, start, end - start)) {
			parser.nextToken();
			return parser.getString();
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static int skipWhitespace(byte[] buffer, int start, int end) {
		int index = start;
		while (index < end && isWhitespace(buffer[index])) {
			index++;
		}
		return index;
	}

	private static boolean isWhitespace(byte character) {
		return character == ' ' || character == '\n' || character == '\r' || character == '\t';
	}

	/**
	 * Gives the opcode.
	 * @return the opcode, see {@link Opcode}
	 */
	public int op() {
		return this.op;
	}

	/**
	 * Gives the sequence.
	 * @return the value of {@code s}, or -1 if there is none
	 */
	public long sequence() {
		return this.sequence;
	}

	/**
	 * Gives the type of the event.
	 * @return the type, or {@code null} if there is none
	 */
	public @Nullable EventType type() {
		return this.type;
	}

	/**
	 * Tells where the data is.
	 * @return index in {@link #buffer()} where the value of {@code d} begins, or -1 if
	 * there is none
	 */
	public int dataOffset() {
		return this.dataOffset;
	}

	/**
	 * Tells which bytes the data is in.
	 * @return the array that was given to {@link #read}, or where a term was compressed
	 * one of its own that holds the term
	 */
	public byte[] buffer() {
		return this.buffer;
	}

	/**
	 * Tells where the payload ends.
	 * @return index in {@link #buffer()} behind its last byte
	 */
	public int end() {
		return this.end;
	}

}
