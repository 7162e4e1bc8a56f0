package io.github.discordspring.model.etf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.github.discordspring.model.stream.DirectParser;
import io.github.discordspring.model.stream.Timestamps;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.base.ParserMinimalBase;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * The values of tokens: text and numbers, made when somebody asks for them.
 */
abstract class EtfValueParser extends ParserMinimalBase implements DirectParser {

	/** Ids and timestamps are shorter. */
	private static final int SHORT_TEXT = 64;

	/** Digits that fit an unsigned {@code long} whatever they are. */
	private static final int MAX_DIGITS = 19;

	/** More than any number that is allowed has digits. */
	private static final int MAX_NUMBER_BYTES = 1024;

	private static final char[] NO_CHARACTERS = {};

	private final StreamReadConstraints constraints;

	/** The bytes, or others once a compressed term was met. */
	byte[] input;

	/** The next byte. */
	int index;

	/** Behind the last byte. */
	int end;

	/** Where offsets are counted from. */
	int origin;

	/** Where the current token begins. */
	int tokenStart;

	private int textStart;

	private int textLength;

	private boolean textLatin1;

	private @Nullable String text;

	private char[] characters = NO_CHARACTERS;

	/** Number of characters, -1 where the text was not looked at yet. */
	private int characterCount = -1;

	private NumberType numberType = NumberType.INT;

	private long integer;

	private @Nullable BigInteger bigInteger;

	private double floating;

	EtfValueParser(ObjectReadContext context, StreamReadConstraints constraints, byte[] input, int offset, int length) {
		super(context);
		this.constraints = constraints;
		this.input = input;
		this.index = offset;
		this.tokenStart = offset;
		this.origin = offset;
		this.end = offset + length;
	}

	/** Sets the value of the token that is read. */
	final void setText(int start, int length, boolean latin1) {
		if (length > this.constraints.getMaxStringLength()) {
			throw tooMuch("text of " + length + " bytes is longer than the " + this.constraints.getMaxStringLength());
		}
		this.textStart = start;
		this.textLength = length;
		this.textLatin1 = latin1;
		this.text = null;
		this.characterCount = -1;
	}

	final void setInteger(long value) {
		this.integer = value;
		this.numberType = (value == (int) value) ? NumberType.INT : NumberType.LONG;
		this.text = null;
		this.characterCount = -1;
	}

	final void setFloating(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			throw wrong("a number that is not finite");
		}
		this.floating = value;
		this.numberType = NumberType.DOUBLE;
		this.text = null;
		this.characterCount = -1;
	}

	/** Reads what Erlang prints with {@code "%.20e"}, filled up with zeros. */
	final void readTextualFloat(int start, int length) {
		int count = 0;
		while (count < length && this.input[start + count] != 0) {
			byte character = this.input[start + count++];
			if ((character < '0' || character > '9') && character != '.' && character != '-' && character != '+'
					&& character != 'e' && character != 'E') {
				throw wrong("a number that is not written as one");
			}
		}
		try {
			setFloating(Double.parseDouble(new String(this.input, start, count, StandardCharsets.ISO_8859_1)));
		}
		catch (NumberFormatException ex) {
			throw wrong("a number that is not written as one");
		}
	}

	/** Reads a sign and bytes, the least one first. */
	final void readBig(int start, int size) {
		boolean negative = this.input[start] != 0;
		int length = size;
		while (length > 0 && this.input[start + length] == 0) {
			length--;
		}
		if (length <= Long.BYTES) {
			long magnitude = 0;
			for (int i = length; i > 0; i--) {
				magnitude = (magnitude << 8) | (this.input[start + i] & 0xFF);
			}
			if (magnitude >= 0) {
				setInteger(negative ? -magnitude : magnitude);
				return;
			}
		}
		if (length > MAX_NUMBER_BYTES) {
			throw tooMuch("number of " + length + " bytes is longer than the " + MAX_NUMBER_BYTES);
		}
		byte[] magnitude = new byte[length];
		for (int i = 0; i < length; i++) {
			magnitude[i] = this.input[start + length - i];
		}
		BigInteger value = new BigInteger(negative ? -1 : 1, magnitude);
		if (value.bitLength() < Long.SIZE) {
			setInteger(value.longValue());
			return;
		}
		this.text = value.toString();
		this.characterCount = -1;
		int digits = this.text.length() - (negative ? 1 : 0);
		if (digits > this.constraints.getMaxNumberLength()) {
			throw tooMuch(
					"number of " + digits + " digits is longer than the " + this.constraints.getMaxNumberLength());
		}
		this.bigInteger = value;
		this.numberType = NumberType.BIG_INTEGER;
	}

	/** The number that was read, as the name of a property. */
	final String integerAsName() {
		return (this.numberType == NumberType.BIG_INTEGER) ? bigInteger().toString() : Long.toString(this.integer);
	}

	/** Makes text, and refuses what is not UTF-8. */
	final String decode(int start, int length, boolean latin1) {
		if (length == 0) {
			return "";
		}
		if (latin1) {
			return new String(this.input, start, length, StandardCharsets.ISO_8859_1);
		}
		String decoded = new String(this.input, start, length, StandardCharsets.UTF_8);
		// What is wrong becomes this character, which may stand there rightly too
		if (decoded.indexOf('\uFFFD') >= 0) {
			CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
			try {
				decoder.decode(ByteBuffer.wrap(this.input, start, length));
			}
			catch (CharacterCodingException ex) {
				throw wrong("text that is not in UTF-8");
			}
		}
		return decoded;
	}

	final String decodeLeniently(int start, int length) {
		return new String(this.input, start, length, StandardCharsets.UTF_8);
	}

	@Override
	public @Nullable String getString() {
		if (this._currToken == JsonToken.VALUE_STRING) {
			if (this.text == null) {
				this.text = decode(this.textStart, this.textLength, this.textLatin1);
			}
			return this.text;
		}
		if (this._currToken == JsonToken.VALUE_NUMBER_INT) {
			if (this.text == null) {
				this.text = integerAsName();
			}
			return this.text;
		}
		if (this._currToken == JsonToken.VALUE_NUMBER_FLOAT) {
			return Double.toString(this.floating);
		}
		if (this._currToken == JsonToken.PROPERTY_NAME) {
			return currentName();
		}
		return (this._currToken != null) ? this._currToken.asString() : null;
	}

	@Override
	public long readId() {
		if (this.textLength == 0 || this.textLength > MAX_DIGITS) {
			return NOT_READ;
		}
		byte[] bytes = this.input;
		int last = this.textStart + this.textLength;
		long number = 0;
		for (int i = this.textStart; i < last; i++) {
			int digit = bytes[i] - '0';
			if (digit < 0 || digit > 9) {
				return NOT_READ;
			}
			number = number * 10 + digit;
		}
		// Nineteen digits may be this very number, which is then read in the usual way
		return number;
	}

	@Override
	public @Nullable Instant readInstant() {
		return Timestamps.parse(this.input, this.textStart, this.textStart + this.textLength);
	}

	@Override
	public char[] getStringCharacters() {
		prepareCharacters();
		return this.characters;
	}

	@Override
	public int getStringLength() {
		prepareCharacters();
		return this.characterCount;
	}

	@Override
	public int getStringOffset() {
		return 0;
	}

	@Override
	public boolean hasStringCharacters() {
		return false;
	}

	private void prepareCharacters() {
		boolean string = this._currToken == JsonToken.VALUE_STRING;
		if (string && this.characterCount >= 0) {
			return;
		}
		if (string && this.textLength <= SHORT_TEXT && copyAscii()) {
			return;
		}
		String whole = getString();
		this.characters = (whole != null) ? whole.toCharArray() : NO_CHARACTERS;
		this.characterCount = this.characters.length;
	}

	/** Copies text that has but one byte for each character; tells whether it has. */
	private boolean copyAscii() {
		if (this.characters.length < SHORT_TEXT) {
			this.characters = new char[SHORT_TEXT];
		}
		byte[] bytes = this.input;
		char[] target = this.characters;
		int start = this.textStart;
		int any = 0;
		for (int i = 0; i < this.textLength; i++) {
			byte character = bytes[start + i];
			any |= character;
			target[i] = (char) character;
		}
		if (any < 0) {
			return false;
		}
		this.characterCount = this.textLength;
		return true;
	}

	@Override
	public byte[] getBinaryValue(Base64Variant variant) {
		if (this._currToken != JsonToken.VALUE_STRING) {
			throw wrong("no text where bytes in Base64 are wanted");
		}
		try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
			_decodeBase64(getString(), bytes, variant);
			return bytes.toByteArray();
		}
	}

	@Override
	public boolean isNaN() {
		return false;
	}

	@Override
	public Number getNumberValue() {
		checkNumber();
		return switch (this.numberType) {
			case INT -> (int) this.integer;
			case LONG -> this.integer;
			case BIG_INTEGER -> bigInteger();
			default -> this.floating;
		};
	}

	@Override
	public @Nullable NumberType getNumberType() {
		return isNumber() ? this.numberType : null;
	}

	@Override
	public NumberTypeFP getNumberTypeFP() {
		return (this._currToken == JsonToken.VALUE_NUMBER_FLOAT) ? NumberTypeFP.DOUBLE64 : NumberTypeFP.UNKNOWN;
	}

	@Override
	public int getIntValue() {
		long value = getLongValue();
		if (value != (int) value) {
			throw outOfRange("int", int.class);
		}
		return (int) value;
	}

	@Override
	public long getLongValue() {
		checkNumber();
		if (this.numberType == NumberType.DOUBLE) {
			// Not 2 to the 63rd itself, which the greatest number is rounded to
			if (!(this.floating >= Long.MIN_VALUE && this.floating < Long.MAX_VALUE)) {
				throw outOfRange("long", long.class);
			}
			return (long) this.floating;
		}
		if (this.numberType == NumberType.BIG_INTEGER) {
			throw outOfRange("long", long.class);
		}
		return this.integer;
	}

	@Override
	public BigInteger getBigIntegerValue() {
		checkNumber();
		return switch (this.numberType) {
			case BIG_INTEGER -> bigInteger();
			case DOUBLE -> BigDecimal.valueOf(this.floating).toBigInteger();
			default -> BigInteger.valueOf(this.integer);
		};
	}

	@Override
	public float getFloatValue() {
		return (float) getDoubleValue();
	}

	@Override
	public double getDoubleValue() {
		checkNumber();
		return switch (this.numberType) {
			case DOUBLE -> this.floating;
			case BIG_INTEGER -> bigInteger().doubleValue();
			default -> this.integer;
		};
	}

	@Override
	public BigDecimal getDecimalValue() {
		checkNumber();
		return switch (this.numberType) {
			case DOUBLE -> BigDecimal.valueOf(this.floating);
			case BIG_INTEGER -> new BigDecimal(bigInteger());
			default -> BigDecimal.valueOf(this.integer);
		};
	}

	private BigInteger bigInteger() {
		BigInteger value = this.bigInteger;
		if (value == null) {
			throw new IllegalStateException("There is no such number");
		}
		return value;
	}

	private boolean isNumber() {
		return this._currToken == JsonToken.VALUE_NUMBER_INT || this._currToken == JsonToken.VALUE_NUMBER_FLOAT;
	}

	private void checkNumber() {
		if (!isNumber()) {
			throw new InputCoercionException(this, "Expected a number, but found " + this._currToken, this._currToken,
					Number.class);
		}
	}

	private InputCoercionException outOfRange(String type, Class<?> target) {
		return new InputCoercionException(this, "The number is out of the range of " + type, this._currToken, target);
	}

	@Override
	public StreamReadConstraints streamReadConstraints() {
		return this.constraints;
	}

	@Override
	public TokenStreamLocation currentTokenLocation() {
		return location(this.tokenStart);
	}

	@Override
	public TokenStreamLocation currentLocation() {
		return location(this.index);
	}

	private TokenStreamLocation location(int place) {
		return new TokenStreamLocation(ContentReference.redacted(), place - this.origin, -1, -1, -1);
	}

	final StreamReadException wrong(String found) {
		return new StreamReadException(this, "Found " + found, currentTokenLocation());
	}

	final UnexpectedEndOfInputException ended() {
		return new UnexpectedEndOfInputException(this, null, "The input ends inside a term");
	}

	final StreamConstraintsException tooMuch(String what) {
		return new StreamConstraintsException("A " + what + " that are allowed", currentTokenLocation());
	}

}
