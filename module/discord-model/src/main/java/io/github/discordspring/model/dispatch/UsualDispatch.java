package io.github.discordspring.model.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The header of an event of a known type, written byte for byte as Discord does:
 * <code>{"t":"TYPING_START","s":42,"op":0,"d":</code>. Read in words of eight bytes;
 * whatever differs is left to whoever reads headers of all kinds.
 */
final class UsualDispatch {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long ONES = 0x0101010101010101L;

	private static final long HIGHS = ONES << 7;

	private static final long QUOTES = ONES * '"';

	private static final long SIX_BYTES = -1L >>> 16;

	private static final String BEFORE_TYPE = "{\"t\":\"";

	private static final String BEFORE_SEQUENCE = "\",\"s\":";

	private static final String BEHIND_SEQUENCE = ",\"op\":0,\"d\":";

	private static final long FIRST_WORD = word(BEFORE_TYPE + "\0\0");

	private static final long SECOND_WORD = word(BEFORE_SEQUENCE + "\0\0");

	private static final long THIRD_WORD = word(BEHIND_SEQUENCE.substring(0, Long.BYTES));

	private static final long LAST_WORD = word(BEHIND_SEQUENCE.substring(BEHIND_SEQUENCE.length() - Long.BYTES));

	/** More than any sequence has, and less than overflows. */
	private static final int MAX_DIGITS = 18;

	/** What comes behind the type at least: a digit, and the data in its object. */
	private static final int LEAST_BEHIND_TYPE = BEFORE_SEQUENCE.length() + 1 + BEHIND_SEQUENCE.length() + 2;

	@Nullable EventType type;

	long sequence;

	int dataOffset;

	private static long word(String text) {
		return (long) LONGS.get(text.getBytes(StandardCharsets.US_ASCII), 0);
	}

	/**
	 * Reads a header.
	 * @return whether it is one; if not, the fields tell nothing
	 */
	boolean read(byte[] buffer, int start, int end) {
		int name = start + BEFORE_TYPE.length();
		int last = end - LEAST_BEHIND_TYPE;
		if (last < name || ((long) LONGS.get(buffer, start) & SIX_BYTES) != FIRST_WORD) {
			return false;
		}
		int place = endOfName(buffer, name, last);
		if (place > last || ((long) LONGS.get(buffer, place) & SIX_BYTES) != SECOND_WORD) {
			return false;
		}
		this.type = EventNames.find(buffer, name, place);
		place += BEFORE_SEQUENCE.length();
		int digit = buffer[place] - '0';
		if (this.type == null || digit < 1 || digit > 9) {
			return false;
		}
		long number = digit;
		int latest = Math.min(place + MAX_DIGITS, end - BEHIND_SEQUENCE.length() - 2);
		place++;
		while (place < latest) {
			digit = buffer[place] - '0';
			if (digit < 0 || digit > 9) {
				break;
			}
			number = number * 10 + digit;
			place++;
		}
		if ((long) LONGS.get(buffer, place) != THIRD_WORD
				|| (long) LONGS.get(buffer, place + BEHIND_SEQUENCE.length() - Long.BYTES) != LAST_WORD) {
			return false;
		}
		this.sequence = number;
		this.dataOffset = place + BEHIND_SEQUENCE.length();
		return buffer[end - 1] == '}';
	}

	/** Finds the next quote; what is found behind the last place may be none. */
	private static int endOfName(byte[] buffer, int start, int last) {
		for (int place = start; place <= last; place += Long.BYTES) {
			long quotes = (long) LONGS.get(buffer, place) ^ QUOTES;
			long found = (quotes - ONES) & ~quotes & HIGHS;
			if (found != 0) {
				return place + (Long.numberOfTrailingZeros(found) >>> 3);
			}
		}
		return last + 1;
	}

}
