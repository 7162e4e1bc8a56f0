package io.github.discordspring.model.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonReadContext;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Jackson's parser of JSON with shortcuts for what Discord sends: whole payloads without
 * white space, the same properties in the same order each time, ids, and text in ASCII.
 * <p>
 * A shortcut changes nothing until it is certain that it is the plain case; everything
 * else goes the way of the parser beneath, and so do all errors.
 * <p>
 * {@link #nextProperty} is written out in one method so that it is compiled once, as what
 * {@link PlainTextParser} tells of.
 */
final class JsonPayloadParser extends PlainTextParser {

	/** A {@code long} holds as many digits, whatever they are. */
	private static final int MAX_NUMBER_DIGITS = 18;

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

	/** Where a property is whose name has not been made a string. */
	private @Nullable JsonReadContext unknown;

	private int unknownStart;

	private int unknownEnd;

	JsonPayloadParser(ObjectReadContext readContext, IOContext context, int streamReadFeatures, int formatReadFeatures,
			ByteQuadsCanonicalizer symbols, byte[] input, int start, int end) {
		super(readContext, context, streamReadFeatures, formatReadFeatures, symbols, input, start, end);
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
		forgetText();
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

}
