package io.github.discordspring.model.stream;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonReadContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Jackson's parser of JSON with shortcuts for what Discord sends: whole payloads without
 * white space, the same properties in the same order each time, ids, and text in ASCII.
 * <p>
 * A shortcut changes nothing until it is certain that it is the plain case; everything
 * else goes the way of the parser beneath, and so do all errors.
 * <p>
 * {@link #nextProperty}, {@link #nextElement}, {@link #readId} and {@link #endOfText} are
 * each written out in one method of more than 325 bytes, which the JVM's compiler does
 * not put into its callers (its {@code FreqInlineSize}): there are a hundred readers of
 * records, and in each of them it would compile these again, which takes longer than to
 * read the first ten thousands of events.
 */
final class JsonPayloadParser extends UTF8StreamJsonParser implements DirectParser {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final int WORD = Long.BYTES;

	private static final long ONES = 0x0101010101010101L;

	private static final long HIGHS = ONES << 7;

	private static final long QUOTES = ONES * '"';

	private static final long BACKSLASHES = ONES * '\\';

	private static final long SPACES = ONES * ' ';

	private static final long ZEROS = ONES * '0';

	/** What is added to a byte of 0 to 9 without a carry, and gives one to any above. */
	private static final long ABOVE_NINE = ONES * (0x7F - 9);

	private static final int WORD_BITS = Long.SIZE;

	/** An unsigned {@code long} holds as many digits, whatever they are. */
	private static final int MAX_DIGITS = 19;

	/** A {@code long} holds as many digits, whatever they are. */
	private static final int MAX_NUMBER_DIGITS = 18;

	private static final long EIGHT_DIGITS = 100_000_000;

	/** How much the digits before are worth more, by how many come behind them. */
	private static final long[] POWERS = { 1, 10, 100, 1000 };

	private static final String[] DIGITS = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" };

	/** Which characters a value begins with whose beginning is plain. */
	private static final boolean[] PLAIN_STARTS = new boolean[128];

	static {
		for (char character : "\"{[tfn0123456789".toCharArray()) {
			PLAIN_STARTS[character] = true;
		}
	}

	/** Stands for a name that has not been made a string; only this very one does. */
	private static final String NOT_NAMED = String.valueOf(new char[0]);

	private static final byte[] NO_INPUT = new byte[0];

	/** Jackson's number for the type of a context that is in no object and no list. */
	private static final int ROOT = 0;

	/** For each level that is skipped whether it is an object, not a list. */
	private boolean[] skipped = new boolean[16];

	/** Where the text begins whose end is known. */
	private int textStart = -1;

	/** Where its closing quote is. */
	private int textEnd;

	/** Where a property is whose name has not been made a string. */
	private @Nullable JsonReadContext unknown;

	private int unknownStart;

	private int unknownEnd;

	JsonPayloadParser(ObjectReadContext readContext, IOContext context, int streamReadFeatures, int formatReadFeatures,
			ByteQuadsCanonicalizer symbols, byte[] input, int start, int end) {
		super(readContext, context, streamReadFeatures, formatReadFeatures, (InputStream) null, symbols, input, start,
				end, 0, false);
	}

	/** Begins anew, with the buffers that are there. */
	void begin(byte[] input, int start, int end) {
		this._inputBuffer = input;
		this._inputPtr = start;
		this._inputEnd = end;
		this._currInputRow = 1;
		this._currInputRowStart = start;
		this._currInputProcessed = -start;
	}

	/**
	 * Lets go of the input.
	 * @return whether the parser can begin anew, which takes that it stands behind a
	 * whole value
	 */
	boolean end() {
		this._inputBuffer = NO_INPUT;
		this.textStart = -1;
		this.unknown = null;
		JsonReadContext context = this._streamReadContext;
		if (this._closed || !context.inRoot()) {
			return false;
		}
		context.reset(ROOT, 1, 0);
		this._currToken = null;
		this._nextToken = null;
		this._tokenIncomplete = false;
		return true;
	}

	/** How many names were met that belong to no record. */
	int symbolCount() {
		return this._symbols.size();
	}

	@Override
	public int nextProperty(PropertyNames names, int previous) {
		int place = this._inputPtr;
		JsonReadContext context = this._streamReadContext;
		if (this._tokenIncomplete) {
			place = behindText();
		}
		byte[] input = this._inputBuffer;
		int end = this._inputEnd;
		if (place < 0 || end - place < 2 || this._currToken == JsonToken.PROPERTY_NAME || !context.inObject()) {
			return nextPropertySlowly(names);
		}
		byte character = input[place];
		if (character == '}') {
			// In an object that is left without further ado
			this._tokenIncomplete = false;
			this._numTypesValid = NR_UNKNOWN;
			this._inputPtr = place + 1;
			located();
			this._streamReadContext = context.clearAndGetParent();
			this._currToken = JsonToken.END_OBJECT;
			return PropertyNameMatcher.MATCH_END_OBJECT;
		}
		if (context.hasCurrentIndex()) {
			if (character != ',') {
				return nextPropertySlowly(names);
			}
			character = input[++place];
		}
		if (character != '"') {
			return nextPropertySlowly(names);
		}
		int name = place + 1;
		PropertyNames.Table table = names.table();
		int match = table.guess(previous);
		if (!table.isAt(match, input, name)) {
			int nameEnd = endOfText(name);
			if (nameEnd < 0) {
				return nextPropertySlowly(names);
			}
			match = table.find(input, name, nameEnd - name);
			if (match < 0) {
				return unknownProperty(names, name, nameEnd);
			}
			table.learn(previous, match);
		}
		int value = name + table.length(match);
		if (value + 1 >= end || !isPlainStart(input[value])) {
			return nextPropertySlowly(names);
		}
		context.setCurrentName(names.nameLookup()[match]);
		context.expectComma();
		this._nameStartRow = this._currInputRow;
		this._nameStartOffset = name;
		this._nameStartCol = name - this._currInputRowStart;
		startValue(value);
		return match;
	}

	/** A name that is not looked for, which is made a string if anybody asks. */
	private int unknownProperty(PropertyNames names, int name, int nameEnd) {
		int value = nameEnd + 2;
		if (value + 1 >= this._inputEnd || this._inputBuffer[nameEnd + 1] != ':'
				|| !isPlainStart(this._inputBuffer[value])) {
			return nextPropertySlowly(names);
		}
		this._streamReadContext.setCurrentName(NOT_NAMED);
		this.unknown = this._streamReadContext;
		this.unknownStart = name;
		this.unknownEnd = nameEnd;
		this._streamReadContext.expectComma();
		this._nameStartRow = this._currInputRow;
		this._nameStartOffset = name;
		this._nameStartCol = name - this._currInputRowStart;
		startValue(value);
		return PropertyNameMatcher.MATCH_UNKNOWN_NAME;
	}

	@Override
	public int depth() {
		return this._streamReadContext.getNestingDepth() + 1;
	}

	@Override
	public TokenStreamContext streamReadContext() {
		nameUnknown();
		return this._streamReadContext;
	}

	@Override
	public String currentName() {
		nameUnknown();
		return super.currentName();
	}

	@SuppressWarnings("ReferenceEquality")
	private void nameUnknown() {
		JsonReadContext context = this.unknown;
		if (context != null && context.currentName() == NOT_NAMED) {
			context.setCurrentName(new String(this._inputBuffer, this.unknownStart, this.unknownEnd - this.unknownStart,
					StandardCharsets.ISO_8859_1));
		}
	}

	private int nextPropertySlowly(PropertyNames names) {
		int match = nextNameMatch(names);
		if (this._currToken == JsonToken.PROPERTY_NAME) {
			nextToken();
		}
		return match;
	}

	/** Whether {@link #startValue} can go on from here. */
	private static boolean isPlainStart(byte character) {
		return character >= 0 && PLAIN_STARTS[character];
	}

	private void startValue(int place) {
		this._tokenIncomplete = false;
		this._numTypesValid = NR_UNKNOWN;
		this._binaryValue = null;
		this._nameCopied = false;
		this._inputPtr = place + 1;
		located();
		byte character = this._inputBuffer[place];
		switch (character) {
			case '"' -> {
				this._tokenIncomplete = true;
				this._currToken = JsonToken.VALUE_STRING;
			}
			case '{' -> {
				createChildObjectContext(this._tokenInputRow, this._tokenInputCol);
				this._currToken = JsonToken.START_OBJECT;
			}
			case '[' -> {
				createChildArrayContext(this._tokenInputRow, this._tokenInputCol);
				this._currToken = JsonToken.START_ARRAY;
			}
			case 't' -> {
				_matchTrue();
				this._currToken = JsonToken.VALUE_TRUE;
			}
			case 'f' -> {
				_matchFalse();
				this._currToken = JsonToken.VALUE_FALSE;
			}
			case 'n' -> {
				_matchNull();
				this._currToken = JsonToken.VALUE_NULL;
			}
			default -> startNumber(character);
		}
	}

	/** Reads a number as it is met, where it is a whole one. */
	private void startNumber(byte first) {
		byte[] input = this._inputBuffer;
		int start = this._inputPtr - 1;
		int end = Math.min(this._inputEnd, start + MAX_NUMBER_DIGITS + 1);
		char[] text = this._textBuffer.emptyAndGetCurrentSegment();
		text[0] = (char) first;
		long number = (long) first - '0';
		int place = start + 1;
		int next = -1;
		while (place < end) {
			next = input[place];
			if (next < '0' || next > '9') {
				break;
			}
			text[place - start] = (char) next;
			number = number * 10 + next - '0';
			place++;
		}
		int length = place - start;
		if ((next != ',' && next != '}' && next != ']') || (first == '0' && length > 1)) {
			this._currToken = _parseUnsignedNumber(first);
			return;
		}
		this._inputPtr = place;
		this._textBuffer.setCurrentLength(length);
		this._currToken = resetInt(false, length);
		this._numberLong = number;
		this._numberInt = (int) number;
		this._numTypesValid = ((int) number == number) ? NR_INT | NR_LONG : NR_LONG;
	}

	/** Notes the place of the current token, as the parser beneath does. */
	private void located() {
		int place = this._inputPtr;
		this._tokenInputRow = this._currInputRow;
		this._tokenInputTotal = this._currInputProcessed + place;
		this._tokenInputCol = place - this._currInputRowStart;
	}

	@Override
	public boolean nextElement() {
		while (true) {
			JsonReadContext context = this._streamReadContext;
			byte[] input = this._inputBuffer;
			int place = this._tokenIncomplete ? endOfText(this._inputPtr) + 1 : this._inputPtr;
			if (place < 0 || this._inputEnd - place < 3 || !context.inArray()) {
				return nextElementSlowly();
			}
			byte character = input[place];
			if (character == ']') {
				this._tokenIncomplete = false;
				this._numTypesValid = NR_UNKNOWN;
				this._inputPtr = place + 1;
				located();
				this._streamReadContext = context.clearAndGetParent();
				this._currToken = JsonToken.END_ARRAY;
				return false;
			}
			if (context.hasCurrentIndex()) {
				if (character != ',') {
					return nextElementSlowly();
				}
				character = input[++place];
			}
			if (!isPlainStart(character)) {
				return nextElementSlowly();
			}
			context.expectComma();
			if (character != '"' && character != '{') {
				startValue(place);
				if (this._currToken != JsonToken.VALUE_NULL) {
					return true;
				}
				continue;
			}
			// Most elements are one of these
			this._numTypesValid = NR_UNKNOWN;
			this._binaryValue = null;
			this._nameCopied = false;
			this._inputPtr = place + 1;
			located();
			if (character == '"') {
				this._tokenIncomplete = true;
				this._currToken = JsonToken.VALUE_STRING;
			}
			else {
				this._tokenIncomplete = false;
				createChildObjectContext(this._tokenInputRow, this._tokenInputCol);
				this._currToken = JsonToken.START_OBJECT;
			}
			return true;
		}
	}

	private boolean nextElementSlowly() {
		JsonToken token;
		do {
			token = nextToken();
		}
		while (token == JsonToken.VALUE_NULL);
		return token != JsonToken.END_ARRAY;
	}

	/**
	 * Looks for the end of an object or list, and for text on the way, but at nothing
	 * else: of what is skipped only the brackets and the text need be well-formed, and
	 * numbers not too long.
	 */
	@Override
	public JsonParser skipChildren() {
		JsonToken start = this._currToken;
		if (start != JsonToken.START_OBJECT && start != JsonToken.START_ARRAY) {
			return this;
		}
		boolean[] objects = this.skipped;
		int depth = 0;
		objects[0] = start == JsonToken.START_OBJECT;
		while (this._inputPtr < this._inputEnd) {
			byte character = this._inputBuffer[this._inputPtr++];
			switch (character) {
				case '"' -> _skipString();
				case '{', '[' -> {
					this._streamReadConstraints
						.validateNestingDepth(this._streamReadContext.getNestingDepth() + ++depth);
					if (depth == objects.length) {
						objects = Arrays.copyOf(objects, 2 * depth);
						this.skipped = objects;
					}
					objects[depth] = character == '{';
				}
				case '}', ']' -> {
					if (objects[depth] != (character == '}')) {
						_reportMismatchedEndMarker(character, objects[depth] ? '}' : ']');
					}
					if (--depth < 0) {
						return skipped(start);
					}
				}
				case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> skipDigits();
				case '\n' -> {
					this._currInputRow++;
					this._currInputRowStart = this._inputPtr;
				}
				default -> {
				}
			}
		}
		_reportInvalidEOF();
		return this;
	}

	private void skipDigits() {
		int first = this._inputPtr - 1;
		while (this._inputPtr < this._inputEnd && this._inputBuffer[this._inputPtr] >= '0'
				&& this._inputBuffer[this._inputPtr] <= '9') {
			this._inputPtr++;
		}
		this._streamReadConstraints.validateIntegerLength(this._inputPtr - first);
	}

	private JsonParser skipped(JsonToken start) {
		this._numTypesValid = NR_UNKNOWN;
		located();
		this._streamReadContext = this._streamReadContext.clearAndGetParent();
		this._currToken = (start == JsonToken.START_OBJECT) ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
		return this;
	}

	/** Where the text ends that was begun, or a negative number if that is not plain. */
	private int behindText() {
		return endOfText(this._inputPtr) + 1;
	}

	/**
	 * Finds the closing quote of a text.
	 * @return its place, or {@link Integer#MIN_VALUE} if the text is not all in ASCII, or
	 * has something escaped
	 */
	private int endOfText(int start) {
		if (this.textStart == start) {
			return this.textEnd;
		}
		byte[] input = this._inputBuffer;
		int end = Math.min(this._inputEnd, input.length - WORD + 1);
		int place = start;
		// Most texts end in one of the first words
		if (end - place > 3 * WORD) {
			// The lowest bit that is set belongs to the first byte that is not plain
			long word = (long) LONGS.get(input, place);
			long quotes = word ^ QUOTES;
			long backslashes = word ^ BACKSLASHES;
			long special = (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | (word - SPACES)
					| word) & HIGHS;
			if (special != 0) {
				return foundEnd(start, place + (Long.numberOfTrailingZeros(special) >>> 3));
			}
			place += WORD;
			word = (long) LONGS.get(input, place);
			quotes = word ^ QUOTES;
			backslashes = word ^ BACKSLASHES;
			special = (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | (word - SPACES) | word)
					& HIGHS;
			if (special != 0) {
				return foundEnd(start, place + (Long.numberOfTrailingZeros(special) >>> 3));
			}
			place += WORD;
			word = (long) LONGS.get(input, place);
			quotes = word ^ QUOTES;
			backslashes = word ^ BACKSLASHES;
			special = (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | (word - SPACES) | word)
					& HIGHS;
			if (special != 0) {
				return foundEnd(start, place + (Long.numberOfTrailingZeros(special) >>> 3));
			}
			place += WORD;
		}
		while (place < end) {
			long word = (long) LONGS.get(input, place);
			long quotes = word ^ QUOTES;
			long backslashes = word ^ BACKSLASHES;
			long special = (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | (word - SPACES)
					| word) & HIGHS;
			if (special != 0) {
				return foundEnd(start, place + (Long.numberOfTrailingZeros(special) >>> 3));
			}
			place += WORD;
		}
		return Integer.MIN_VALUE;
	}

	private int foundEnd(int start, int place) {
		if (place >= this._inputEnd || this._inputBuffer[place] != '"') {
			return Integer.MIN_VALUE;
		}
		this.textStart = start;
		this.textEnd = place;
		return place;
	}

	@Override
	protected void _skipString() {
		int end = endOfText(this._inputPtr);
		if (end < 0) {
			super._skipString();
			return;
		}
		this._tokenIncomplete = false;
		this._inputPtr = end + 1;
	}

	@Override
	public String getString() {
		if (!this._tokenIncomplete || this._currToken != JsonToken.VALUE_STRING) {
			return super.getString();
		}
		int start = this._inputPtr;
		int end = endOfText(start);
		if (end < 0) {
			return super.getString();
		}
		int length = end - start;
		if (length <= 1) {
			return shortText(start, length);
		}
		return new String(this._inputBuffer, start, length, StandardCharsets.ISO_8859_1);
	}

	private String shortText(int start, int length) {
		if (length == 0) {
			return "";
		}
		int digit = this._inputBuffer[start] - '0';
		return (digit >= 0 && digit <= 9) ? DIGITS[digit] : String.valueOf((char) this._inputBuffer[start]);
	}

	@Override
	public long readId() {
		if (!this._tokenIncomplete) {
			return NOT_READ;
		}
		byte[] input = this._inputBuffer;
		int start = this._inputPtr;
		int end = Math.min(this._inputEnd, start + MAX_DIGITS + 1);
		int place = start;
		long number = 0;
		if (start + 3 * WORD <= input.length) {
			// Ids of this century have 17 to 19 digits
			long first = (long) LONGS.get(input, start) - ZEROS;
			long second = (long) LONGS.get(input, start + WORD) - ZEROS;
			long third = (long) LONGS.get(input, start + 2 * WORD);
			// Above 9 the sum has the high bit, below 0 the difference has it
			if (((first | (first + ABOVE_NINE) | second | (second + ABOVE_NINE)) & HIGHS) == 0) {
				long quotes = third ^ QUOTES;
				int behind = Long.numberOfTrailingZeros((quotes - ONES) & ~quotes & HIGHS) >>> 3;
				number = eightDigits(first) * EIGHT_DIGITS + eightDigits(second);
				place = start + 2 * WORD;
				if (place + behind < end) {
					long last = (third - ZEROS) << 8 << (WORD_BITS - 8 - 8 * behind);
					if (((last | (last + ABOVE_NINE)) & HIGHS) == 0) {
						this.textStart = start;
						this.textEnd = place + behind;
						return number * POWERS[behind] + eightDigits(last);
					}
				}
			}
		}
		while (place < end) {
			int digit = input[place] - '0';
			if (digit < 0 || digit > 9) {
				if (digit == '"' - '0' && place > start) {
					this.textStart = start;
					this.textEnd = place;
					return number;
				}
				return NOT_READ;
			}
			number = number * 10 + digit;
			place++;
		}
		return NOT_READ;
	}

	/** The number of eight digits from 0 to 9, the first one in the lowest byte. */
	private static long eightDigits(long digits) {
		long pairs = digits * 10 + (digits >>> 8);
		long low = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
		long high = ((pairs >>> 16) & 0x000000FF000000FFL) * (1 + (10_000L << 32));
		return (low + high) >>> 32;
	}

	@Override
	public @Nullable Instant readInstant() {
		if (!this._tokenIncomplete) {
			return null;
		}
		int start = this._inputPtr;
		int end = endOfText(start);
		return (end < 0) ? null : Timestamps.parse(this._inputBuffer, start, end);
	}

}
