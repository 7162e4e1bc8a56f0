package io.github.discordspring.model.etf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * What can be done with terms without parsing them.
 */
public final class EtfTerms {

	/** Version, tag and the size of the term. */
	private static final int COMPRESSED_HEADER = 6;

	/** No zlib stream grows more than that, but for its first few bytes. */
	private static final int MAX_COMPRESSION = 1032;

	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private EtfTerms() {
	}

	/**
	 * Passes over a term. Takes no longer than the term has parts, whatever they hold.
	 * @param buffer what holds the term
	 * @param index where its tag is
	 * @param end what must not be read any more
	 * @return the index behind the term, or -1 if it is not whole or of no known kind
	 */
	public static int skip(byte[] buffer, int index, int end) {
		return skip(buffer, index, end, 1);
	}

	/**
	 * Passes over terms. One counter is enough, as a term says first how many it holds.
	 */
	static int skip(byte[] buffer, int start, int end, long count) {
		int index = start;
		long pending = count;
		while (pending > 0) {
			// Each has one byte at least
			if (pending > end - index) {
				return -1;
			}
			pending--;
			int tag = buffer[index++];
			long length;
			switch (tag) {
				case EtfTag.NIL -> length = 0;
				case EtfTag.SMALL_INTEGER -> length = 1;
				case EtfTag.INTEGER -> length = 4;
				case EtfTag.NEW_FLOAT -> length = 8;
				case EtfTag.FLOAT -> length = 31;
				case EtfTag.SMALL_ATOM, EtfTag.SMALL_ATOM_UTF8, EtfTag.SMALL_BIG, EtfTag.SMALL_TUPLE -> {
					if (end == index) {
						return -1;
					}
					int size = buffer[index++] & 0xFF;
					length = size;
					if (tag == EtfTag.SMALL_BIG) {
						length++;
					}
					else if (tag == EtfTag.SMALL_TUPLE) {
						length = 0;
						pending += size;
					}
				}
				case EtfTag.ATOM, EtfTag.ATOM_UTF8, EtfTag.STRING -> {
					if (end - index < 2) {
						return -1;
					}
					length = readShort(buffer, index);
					index += 2;
				}
				case EtfTag.BINARY, EtfTag.LARGE_BIG, EtfTag.LIST, EtfTag.LARGE_TUPLE, EtfTag.MAP -> {
					if (end - index < 4) {
						return -1;
					}
					long size = readInt(buffer, index) & 0xFFFF_FFFFL;
					index += 4;
					length = 0;
					switch (tag) {
						case EtfTag.BINARY -> length = size;
						case EtfTag.LARGE_BIG -> length = size + 1;
						case EtfTag.LIST -> pending += size + 1;
						case EtfTag.MAP -> pending += 2 * size;
						default -> pending += size;
					}
				}
				default -> {
					return -1;
				}
			}
			if (length > end - index) {
				return -1;
			}
			index += (int) length;
		}
		return index;
	}

	/**
	 * Tells whether bytes are a compressed term.
	 * @param buffer what holds the term
	 * @param offset where its version is
	 * @param length how many bytes may be read
	 * @return whether {@link #inflate} must be called first
	 */
	public static boolean isCompressed(byte[] buffer, int offset, int length) {
		return length >= 2 && (buffer[offset] & 0xFF) == EtfTag.VERSION && buffer[offset + 1] == EtfTag.COMPRESSED;
	}

	/**
	 * Decompresses a term. No more is allocated than the term says, than can be in so
	 * many bytes, and than is allowed.
	 * @param buffer what holds the term
	 * @param offset where its version is
	 * @param length its length
	 * @param maxLength how long the term may be, in bytes
	 * @return the term, without version
	 * @throws StreamReadException if it is not one compressed term
	 * @throws StreamConstraintsException if it is too long
	 */
	public static byte[] inflate(byte[] buffer, int offset, int length, int maxLength) {
		if (length < COMPRESSED_HEADER || !isCompressed(buffer, offset, length)) {
			throw new StreamReadException("Expected a compressed term, but found " + length + " other bytes");
		}
		long size = readInt(buffer, offset + 2) & 0xFFFF_FFFFL;
		if (size > maxLength) {
			throw new StreamConstraintsException(
					"A compressed term of " + size + " bytes is longer than the " + maxLength + " that are allowed");
		}
		int compressed = length - COMPRESSED_HEADER;
		if (size > (long) compressed * MAX_COMPRESSION) {
			throw new StreamReadException("A compressed term of " + size + " bytes cannot be in " + compressed);
		}
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(buffer, offset + COMPRESSED_HEADER, compressed);
			byte[] term = new byte[(int) size];
			int count = 0;
			while (count < term.length) {
				int more = inflater.inflate(term, count, term.length - count);
				if (more == 0) {
					break;
				}
				count += more;
			}
			// Also reads the check sum at the end
			boolean more = inflater.inflate(new byte[1]) > 0;
			if (count < term.length || more || !inflater.finished() || inflater.getRemaining() > 0) {
				throw new StreamReadException(
						"A compressed term is not as long as it says, " + size + " bytes, or bytes follow it");
			}
			return term;
		}
		catch (DataFormatException ex) {
			throw new StreamReadException(null, "A compressed term is not in the format of zlib", ex);
		}
		finally {
			inflater.end();
		}
	}

	static int readShort(byte[] buffer, int index) {
		return ((buffer[index] & 0xFF) << 8) | (buffer[index + 1] & 0xFF);
	}

	static int readInt(byte[] buffer, int index) {
		return (int) INT.get(buffer, index);
	}

	static long readLong(byte[] buffer, int index) {
		return (long) LONG.get(buffer, index);
	}

}
