package io.github.discordspring.model.etf;

import io.github.discordspring.model.stream.PropertyNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.Version;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads terms as the tokens of JSON that they stand for. Maps are objects, lists and
 * tuples are arrays, binaries are text. The atoms {@code nil}, {@code true} and
 * {@code false} are what they say, others are text. Keys may be atoms, binaries, or whole
 * numbers, which are read as their digits.
 * <p>
 * Works on the bytes themselves and copies nothing but what is asked for. Malformed terms
 * are a {@link StreamReadException}, and those beyond the {@link StreamReadConstraints} a
 * {@link tools.jackson.core.exc.StreamConstraintsException}, both with the offset.
 * Constraints hold before anything is allocated.
 */
final class EtfParser extends EtfValueParser {

	/** Longer names are compared as text. */
	private static final int MAX_QUADS = 16;

	private static final int[] NO_QUADS = {};

	private final int maxDepth;

	private EtfReadContext context;

	/** Whether a name was read, but not its value. */
	private boolean valuePending;

	private int[] quads = NO_QUADS;

	EtfParser(ObjectReadContext context, StreamReadConstraints constraints, byte[] input, int offset, int length) {
		super(context, constraints, input, offset, length);
		this.maxDepth = constraints.getMaxNestingDepth();
		this.context = EtfReadContext.root(this);
	}

	@Override
	public @Nullable JsonToken nextToken() {
		if (this.valuePending) {
			this.valuePending = false;
			this._currToken = readValue();
			return this._currToken;
		}
		EtfReadContext current = this.context;
		if (current.kind == EtfReadContext.ROOT) {
			this._currToken = readRoot();
			return this._currToken;
		}
		if (current.remaining == 0) {
			this._currToken = close(current);
			return this._currToken;
		}
		current.remaining--;
		current.advance();
		if (current.kind == EtfReadContext.MAP) {
			readName(current);
			this.valuePending = true;
			this._currToken = JsonToken.PROPERTY_NAME;
		}
		else if (current.kind == EtfReadContext.BYTES) {
			this.tokenStart = this.index;
			setInteger(this.input[this.index++] & 0xFF);
			this._currToken = JsonToken.VALUE_NUMBER_INT;
		}
		else {
			this._currToken = readValue();
		}
		return this._currToken;
	}

	private @Nullable JsonToken readRoot() {
		if (this._closed || this.index >= this.end) {
			return null;
		}
		if ((this.input[this.index] & 0xFF) == EtfTag.VERSION) {
			if (EtfTerms.isCompressed(this.input, this.index, this.end - this.index)) {
				inflate();
			}
			else {
				this.index++;
			}
		}
		this.context.advance();
		return readValue();
	}

	/** Goes on with the bytes that are compressed; offsets are counted in them then. */
	private void inflate() {
		this.tokenStart = this.index;
		long max = streamReadConstraints().getMaxDocumentLength();
		byte[] term = EtfTerms.inflate(this.input, this.index, this.end - this.index,
				(max > 0 && max < Integer.MAX_VALUE) ? (int) max : Integer.MAX_VALUE - 8);
		this.input = term;
		this.origin = 0;
		this.index = 0;
		this.end = term.length;
	}

	/** Ends a map or list. */
	private JsonToken close(EtfReadContext current) {
		this.tokenStart = this.index;
		if (current.kind == EtfReadContext.LIST) {
			need(1);
			if (this.input[this.index++] != EtfTag.NIL) {
				throw wrong("a list that ends in something else than the empty list");
			}
		}
		EtfReadContext parent = current.getParent();
		if (parent != null) {
			this.context = parent;
		}
		return (current.kind == EtfReadContext.MAP) ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
	}

	private JsonToken readValue() {
		this.tokenStart = this.index;
		need(1);
		int tag = this.input[this.index++];
		switch (tag) {
			case EtfTag.BINARY -> {
				int length = readLength(1);
				setText(this.index, length, false);
				this.index += length;
				return JsonToken.VALUE_STRING;
			}
			case EtfTag.SMALL_INTEGER -> {
				need(1);
				setInteger(this.input[this.index++] & 0xFF);
				return JsonToken.VALUE_NUMBER_INT;
			}
			case EtfTag.SMALL_ATOM, EtfTag.SMALL_ATOM_UTF8 -> {
				need(1);
				return readAtom(this.input[this.index++] & 0xFF, tag == EtfTag.SMALL_ATOM);
			}
			case EtfTag.ATOM, EtfTag.ATOM_UTF8 -> {
				return readAtom(readShort(), tag == EtfTag.ATOM);
			}
			case EtfTag.MAP -> {
				return open(EtfReadContext.MAP, readLength(2));
			}
			case EtfTag.NIL -> {
				return open(EtfReadContext.TUPLE, 0);
			}
			case EtfTag.LIST -> {
				return open(EtfReadContext.LIST, readLength(1));
			}
			case EtfTag.STRING -> {
				int length = readShort();
				need(length);
				return open(EtfReadContext.BYTES, length);
			}
			case EtfTag.SMALL_TUPLE -> {
				need(1);
				int length = this.input[this.index++] & 0xFF;
				need(length);
				return open(EtfReadContext.TUPLE, length);
			}
			case EtfTag.LARGE_TUPLE -> {
				return open(EtfReadContext.TUPLE, readLength(1));
			}
			case EtfTag.INTEGER, EtfTag.SMALL_BIG, EtfTag.LARGE_BIG -> {
				readInteger(tag);
				return JsonToken.VALUE_NUMBER_INT;
			}
			case EtfTag.NEW_FLOAT -> {
				need(Double.BYTES);
				setFloating(Double.longBitsToDouble(EtfTerms.readLong(this.input, this.index)));
				this.index += Double.BYTES;
				return JsonToken.VALUE_NUMBER_FLOAT;
			}
			case EtfTag.FLOAT -> {
				need(31);
				readTextualFloat(this.index, 31);
				this.index += 31;
				return JsonToken.VALUE_NUMBER_FLOAT;
			}
			default -> throw wrong("a term of a kind that JSON does not have: tag " + (tag & 0xFF));
		}
	}

	private JsonToken open(int kind, int size) {
		if (this.context.getNestingDepth() >= this.maxDepth) {
			throw tooMuch("nesting is deeper than the " + this.maxDepth + " levels");
		}
		this.context = this.context.child(kind, size);
		return (kind == EtfReadContext.MAP) ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
	}

	private void readInteger(int tag) {
		switch (tag) {
			case EtfTag.SMALL_INTEGER -> {
				need(1);
				setInteger(this.input[this.index++] & 0xFF);
			}
			case EtfTag.INTEGER -> {
				need(Integer.BYTES);
				setInteger(EtfTerms.readInt(this.input, this.index));
				this.index += Integer.BYTES;
			}
			default -> {
				need(1);
				int length = (tag == EtfTag.SMALL_BIG) ? this.input[this.index++] & 0xFF : readLength(1);
				if (this.end - this.index <= length) {
					throw ended();
				}
				readBig(this.index, length);
				this.index += 1 + length;
			}
		}
	}

	private JsonToken readAtom(int length, boolean latin1) {
		need(length);
		int start = this.index;
		this.index += length;
		byte[] bytes = this.input;
		if (length == 3 && bytes[start] == 'n' && bytes[start + 1] == 'i' && bytes[start + 2] == 'l') {
			return JsonToken.VALUE_NULL;
		}
		if (length == 4) {
			int letters = EtfTerms.readInt(bytes, start);
			if (letters == 0x74727565) {
				return JsonToken.VALUE_TRUE;
			}
			if (letters == 0x6E756C6C) {
				return JsonToken.VALUE_NULL;
			}
		}
		if (length == 5 && bytes[start] == 'f' && EtfTerms.readInt(bytes, start + 1) == 0x616C7365) {
			return JsonToken.VALUE_FALSE;
		}
		setText(start, length, latin1);
		return JsonToken.VALUE_STRING;
	}

	/** Reads a key of a map, but for making text of it. */
	private void readName(EtfReadContext current) {
		this.tokenStart = this.index;
		need(1);
		int tag = this.input[this.index++];
		int length;
		switch (tag) {
			case EtfTag.BINARY -> length = readLength(1);
			case EtfTag.SMALL_ATOM, EtfTag.SMALL_ATOM_UTF8 -> {
				need(1);
				length = this.input[this.index++] & 0xFF;
			}
			case EtfTag.ATOM, EtfTag.ATOM_UTF8 -> length = readShort();
			case EtfTag.SMALL_INTEGER, EtfTag.INTEGER, EtfTag.SMALL_BIG, EtfTag.LARGE_BIG -> {
				readInteger(tag);
				current.nameStart = this.tokenStart;
				current.nameLength = 0;
				current.name = integerAsName();
				return;
			}
			default -> throw wrong("a key of a map that is no name: tag " + (tag & 0xFF));
		}
		need(length);
		if (length > streamReadConstraints().getMaxNameLength()) {
			throw tooMuch(
					"name of " + length + " bytes is longer than the " + streamReadConstraints().getMaxNameLength());
		}
		current.name = null;
		current.nameStart = this.index;
		current.nameLength = length;
		current.nameLatin1 = tag == EtfTag.SMALL_ATOM || tag == EtfTag.ATOM;
		this.index += length;
	}

	@Override
	public int nextNameMatch(PropertyNameMatcher matcher) {
		JsonToken token = nextToken();
		if (token == JsonToken.PROPERTY_NAME) {
			return match(matcher, this.context);
		}
		return (token == JsonToken.END_OBJECT) ? PropertyNameMatcher.MATCH_END_OBJECT
				: PropertyNameMatcher.MATCH_ODD_TOKEN;
	}

	@Override
	public int nextProperty(PropertyNames names, int previous) {
		int match = nextNameMatch(names);
		if (this.valuePending) {
			nextToken();
		}
		return match;
	}

	/**
	 * Compares the bytes of a name, four at a time, as the matcher keeps them.
	 */
	private int match(PropertyNameMatcher matcher, EtfReadContext current) {
		int length = current.nameLength;
		int found;
		int last = current.nameStart + length - Integer.BYTES;
		if (length == 0 || length > MAX_QUADS * Integer.BYTES || (current.nameLatin1 && !isAscii(current))) {
			return matchText(matcher, current);
		}
		if (length <= 4) {
			// Behind a tag and a length there are always bytes enough
			found = matcher.matchByQuad(lastQuad(last, length));
		}
		else if (length <= 8) {
			found = matcher.matchByQuad(quad(current.nameStart), lastQuad(last, length - 4));
		}
		else if (length <= 12) {
			found = matcher.matchByQuad(quad(current.nameStart), quad(current.nameStart + 4),
					lastQuad(last, length - 8));
		}
		else {
			found = matchLong(matcher, current.nameStart, length);
		}
		if (found < 0) {
			return PropertyNameMatcher.MATCH_UNKNOWN_NAME;
		}
		String name = matcher.nameLookup()[found];
		// Zeros in front, and characters of more than a byte, are told by text only
		if (name.length() != length) {
			return matchText(matcher, current);
		}
		current.name = name;
		return found;
	}

	private int matchLong(PropertyNameMatcher matcher, int start, int length) {
		if (this.quads.length == 0) {
			this.quads = new int[MAX_QUADS];
		}
		int count = (length + 3) >> 2;
		for (int i = 0; i < count - 1; i++) {
			this.quads[i] = quad(start + 4 * i);
		}
		this.quads[count - 1] = lastQuad(start + length - 4, length - 4 * (count - 1));
		return matcher.matchByQuad(this.quads, count);
	}

	private int quad(int start) {
		return EtfTerms.readInt(this.input, start);
	}

	/** The last 1 to 4 bytes of the four at a place. */
	private int lastQuad(int start, int count) {
		int quad = EtfTerms.readInt(this.input, start);
		return (count == 4) ? quad : quad & ((1 << (8 * count)) - 1);
	}

	private boolean isAscii(EtfReadContext current) {
		int any = 0;
		for (int i = 0; i < current.nameLength; i++) {
			any |= this.input[current.nameStart + i];
		}
		return any >= 0;
	}

	private static int matchText(PropertyNameMatcher matcher, EtfReadContext current) {
		int found = matcher.matchName(current.decodedName());
		return (found >= 0) ? found : PropertyNameMatcher.MATCH_UNKNOWN_NAME;
	}

	/** Reads a length of 2 bytes. */
	private int readShort() {
		need(2);
		int length = EtfTerms.readShort(this.input, this.index);
		this.index += 2;
		return length;
	}

	/** Reads how many parts there are, each of which has so many bytes at least. */
	private int readLength(int bytes) {
		need(Integer.BYTES);
		long length = EtfTerms.readInt(this.input, this.index) & 0xFFFF_FFFFL;
		this.index += Integer.BYTES;
		if (length * bytes > this.end - this.index) {
			throw ended();
		}
		return (int) length;
	}

	private void need(int bytes) {
		if (this.end - this.index < bytes) {
			throw ended();
		}
	}

	@Override
	public JsonParser skipChildren() {
		EtfReadContext current = this.context;
		if (this._currToken == JsonToken.START_OBJECT || this._currToken == JsonToken.START_ARRAY) {
			if (current.kind == EtfReadContext.BYTES) {
				this.index += current.remaining;
			}
			else {
				long terms = (current.kind == EtfReadContext.MAP) ? 2L * current.remaining : current.remaining;
				int behind = EtfTerms.skip(this.input, this.index, this.end, terms);
				if (behind < 0) {
					throw new StreamReadException(this, "The input ends inside a term, or has one that is malformed");
				}
				this.index = behind;
			}
			current.remaining = 0;
			this._currToken = close(current);
		}
		return this;
	}

	@Override
	public @Nullable String currentName() {
		if (this._currToken == JsonToken.START_OBJECT || this._currToken == JsonToken.START_ARRAY) {
			EtfReadContext parent = this.context.getParent();
			return (parent != null) ? parent.decodedName() : null;
		}
		return this.context.decodedName();
	}

	@Override
	public boolean nextElement() {
		JsonToken token;
		do {
			token = nextToken();
		}
		while (token == JsonToken.VALUE_NULL);
		return token != JsonToken.END_ARRAY;
	}

	@Override
	public int depth() {
		return this.context.getNestingDepth() + 1;
	}

	@Override
	public TokenStreamContext streamReadContext() {
		return this.context;
	}

	@Override
	public @Nullable Object currentValue() {
		return this.context.currentValue();
	}

	@Override
	public void assignCurrentValue(@Nullable Object value) {
		this.context.assignCurrentValue(value);
	}

	@Override
	public Object streamReadInputSource() {
		return this.input;
	}

	@Override
	public Version version() {
		return EtfFactory.VERSION;
	}

	@Override
	protected void _closeInput() {
		// There is nothing but the array
	}

	@Override
	protected void _releaseBuffers() {
		// There are none
	}

	@Override
	protected void _handleEOF() {
		if (!this.context.inRoot()) {
			throw ended();
		}
	}

}
