package io.github.discordspring.model.stream;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Jackson's parser of JSON with shortcuts for text in ASCII without escapes, and for the
 * ids and points in time that are written so. It is read in words of eight bytes.
 * <p>
 * {@link #readId} and {@link #endOfText} are each written out in one method of more than
 * 325 bytes, which the JVM's compiler does not put into its callers (its
 * {@code FreqInlineSize}): there are a hundred readers of records, and in each of them it
 * would compile these again, which takes longer than to read the first ten thousands of
 * events.
 */
abstract class PlainTextParser extends UTF8StreamJsonParser implements DirectParser {

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

	private static final long EIGHT_DIGITS = 100_000_000;

	/** How much the digits before are worth more, by how many come behind them. */
	private static final long[] POWERS = { 1, 10, 100, 1000 };

	private static final String[] DIGITS = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" };

	/** Where the text begins whose end is known. */
	private int textStart = -1;

	/** Where its closing quote is. */
	private int textEnd;

	PlainTextParser(ObjectReadContext readContext, IOContext context, int streamReadFeatures, int formatReadFeatures,
			ByteQuadsCanonicalizer symbols, byte[] input, int start, int end) {
		super(readContext, context, streamReadFeatures, formatReadFeatures, (InputStream) null, symbols, input, start,
				end, 0, false);
	}

	/** Where the text ends that was begun, or a negative number if that is not plain. */
	final int behindText() {
		return endOfText(this._inputPtr) + 1;
	}

	/**
	 * Finds the closing quote of a text.
	 * @return its place, or {@link Integer#MIN_VALUE} if the text is not all in ASCII, or
	 * has something escaped
	 */
	final int endOfText(int start) {
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

	/** Forgets where a text ends, as the input is another one. */
	final void forgetText() {
		this.textStart = -1;
	}

}
