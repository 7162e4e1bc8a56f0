package io.github.discordspring.model.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The names of an object's properties, to be told apart while they are read. For
 * generated codecs. Any parser can use it as a matcher; a {@link DirectParser} finds a
 * name by its bytes, and first of all looks whether it is the one that came last time
 * after the property before.
 * <p>
 * Making it costs next to nothing: what it needs is built when a name is looked for. Safe
 * for use by several threads.
 */
public final class PropertyNames extends PropertyNameMatcher {

	private static final long serialVersionUID = 1L;

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	/** A name for the tables, with the quote and the colon behind it. */
	private static final String END = "\":";

	private transient volatile @Nullable PropertyNameMatcher matcher;

	private transient volatile @Nullable Table table;

	/**
	 * Prepares to tell properties apart.
	 * @param names the names in JSON
	 */
	public PropertyNames(String... names) {
		super(Locale.ROOT, null, names);
	}

	/** What tells names apart by their bytes. */
	Table table() {
		Table current = this.table;
		if (current == null) {
			current = new Table(this._nameLookup);
			this.table = current;
		}
		return current;
	}

	private PropertyNameMatcher matcher() {
		PropertyNameMatcher current = this.matcher;
		if (current == null) {
			current = BinaryNameMatcher.construct(List.of(this._nameLookup));
			this.matcher = current;
		}
		return current;
	}

	@Override
	public int matchName(String toMatch) {
		return matcher().matchName(toMatch);
	}

	@Override
	public int matchByQuad(int q1) {
		return matcher().matchByQuad(q1);
	}

	@Override
	public int matchByQuad(int q1, int q2) {
		return matcher().matchByQuad(q1, q2);
	}

	@Override
	public int matchByQuad(int q1, int q2, int q3) {
		return matcher().matchByQuad(q1, q2, q3);
	}

	@Override
	public int matchByQuad(int[] q, int qlen) {
		return matcher().matchByQuad(q, qlen);
	}

	/**
	 * The names as bytes. Names are compared as words of eight bytes.
	 */
	static final class Table {

		private static final int WORD = Long.BYTES;

		private static final long FACTOR = 0x9E3779B97F4A7C15L;

		/**
		 * For each name its bytes, its quote and its colon, with zeros to whole words.
		 */
		private final long[][] words;

		/** For each name the bytes that count in its last word. */
		private final long[] lastMasks;

		/** For each name how many bytes it has, with its quote and its colon. */
		private final int[] lengths;

		/** Index of a name plus one, by hash. */
		private final short[] byHash;

		/**
		 * Which name came last after each one. The threads do not wait for each other
		 * here: what one of them overwrites is only a guess.
		 */
		private final short[] next;

		Table(String[] names) {
			this.words = new long[names.length][];
			this.lastMasks = new long[names.length];
			this.lengths = new int[names.length];
			this.byHash = new short[Integer.highestOneBit(names.length) * 4];
			this.next = new short[names.length + 1];
			for (int i = 0; i < names.length; i++) {
				add(i, (names[i] + END).getBytes(StandardCharsets.UTF_8));
				// At first the order of the record is as good a guess as any
				this.next[i + 1] = (short) Math.min(i + 1, names.length - 1);
			}
		}

		private void add(int index, byte[] name) {
			int count = (name.length + WORD - 1) / WORD;
			byte[] padded = new byte[count * WORD];
			System.arraycopy(name, 0, padded, 0, name.length);
			long[] ofName = new long[count];
			for (int i = 0; i < count; i++) {
				ofName[i] = (long) LONGS.get(padded, i * WORD);
			}
			this.words[index] = ofName;
			this.lastMasks[index] = -1L >>> (WORD * (padded.length - name.length));
			this.lengths[index] = name.length;
			int place = hash(padded, 0, name.length - END.length());
			while (this.byHash[place] != 0) {
				place = (place + 1) & (this.byHash.length - 1);
			}
			this.byHash[place] = (short) (index + 1);
		}

		/** Depends on the first eight bytes, the last eight and the length. */
		private int hash(byte[] bytes, int start, int length) {
			long hash;
			if (length < WORD) {
				hash = (start + WORD <= bytes.length) ? (long) LONGS.get(bytes, start) & ~(-1L << (WORD * length))
						: lastBytes(bytes, start, length);
			}
			else {
				hash = (long) LONGS.get(bytes, start) * 31 + (long) LONGS.get(bytes, start + length - WORD);
			}
			hash = (hash + length) * FACTOR;
			return (int) (hash >>> 40) & (this.byHash.length - 1);
		}

		/** As a word, where there is no whole word any more. */
		private static long lastBytes(byte[] bytes, int start, int length) {
			long word = 0;
			for (int i = length - 1; i >= 0; i--) {
				word = (word << WORD) | (bytes[start + i] & 0xFF);
			}
			return word;
		}

		/**
		 * Tells which name will come next, to look there first.
		 * @param previous the name before, negative at the start of the object
		 */
		int guess(int previous) {
			return this.next[Math.max(previous + 1, 0)];
		}

		/** Remembers which name came. */
		void learn(int previous, int match) {
			this.next[Math.max(previous + 1, 0)] = (short) match;
		}

		/** Tells whether the name is at a place. */
		boolean isAt(int index, byte[] bytes, int start) {
			long[] expected = this.words[index];
			int last = expected.length - 1;
			int place = start;
			if (start + expected.length * WORD > bytes.length) {
				return isAtEnd(expected, this.lengths[index], bytes, start);
			}
			for (int i = 0; i < last; i++) {
				if ((long) LONGS.get(bytes, place) != expected[i]) {
					return false;
				}
				place += WORD;
			}
			return ((long) LONGS.get(bytes, place) & this.lastMasks[index]) == expected[last];
		}

		private static boolean isAtEnd(long[] expected, int length, byte[] bytes, int start) {
			if (start + length > bytes.length) {
				return false;
			}
			for (int i = 0; i < length; i += WORD) {
				if (lastBytes(bytes, start + i, Math.min(WORD, length - i)) != expected[i / WORD]) {
					return false;
				}
			}
			return true;
		}

		/** Gives how many bytes a name has, with its quote and its colon. */
		int length(int index) {
			return this.lengths[index];
		}

		/**
		 * Finds a name.
		 * @return its index, or {@link PropertyNameMatcher#MATCH_UNKNOWN_NAME}
		 */
		int find(byte[] bytes, int start, int length) {
			for (int place = hash(bytes, start, length);; place = (place + 1) & (this.byHash.length - 1)) {
				int index = this.byHash[place] - 1;
				if (index < 0) {
					return MATCH_UNKNOWN_NAME;
				}
				if (isAt(index, bytes, start)) {
					return index;
				}
			}
		}

	}

}
