package io.github.discordspring.model.etf;

/**
 * The bytes that say what kind of term follows. Those of terms that have no likeness in
 * JSON (processes, functions, references) are not here.
 *
 * @see <a href="https://www.erlang.org/doc/apps/erts/erl_ext_dist.html">External term
 * format</a>
 */
public final class EtfTag {

	/** Precedes a term that is not part of another one. */
	public static final int VERSION = 131;

	/** A number in 8 bytes, as IEEE 754 has it. */
	public static final int NEW_FLOAT = 70;

	/** After the version only: the size, and a term in the format of zlib. */
	public static final int COMPRESSED = 80;

	/** A whole number from 0 to 255. */
	public static final int SMALL_INTEGER = 97;

	/** A whole number of 32 bits. */
	public static final int INTEGER = 98;

	/** A number as text of 31 bytes. */
	public static final int FLOAT = 99;

	/** A name in Latin-1; its length has 2 bytes. */
	public static final int ATOM = 100;

	/** A list of terms that may be of any kind; its length has 1 byte. */
	public static final int SMALL_TUPLE = 104;

	/** As {@link #SMALL_TUPLE}; its length has 4 bytes. */
	public static final int LARGE_TUPLE = 105;

	/** The empty list, and the end of each other. */
	public static final int NIL = 106;

	/** A list of whole numbers from 0 to 255; its length has 2 bytes. */
	public static final int STRING = 107;

	/** A list; its length has 4 bytes, and one more term follows, the tail. */
	public static final int LIST = 108;

	/** Bytes, which are text in UTF-8; their length has 4 bytes. */
	public static final int BINARY = 109;

	/** A whole number of any size: length in 1 byte, sign, least byte first. */
	public static final int SMALL_BIG = 110;

	/** As {@link #SMALL_BIG}; its length has 4 bytes. */
	public static final int LARGE_BIG = 111;

	/** A name in Latin-1; its length has 1 byte. */
	public static final int SMALL_ATOM = 115;

	/** Pairs of key and value; their number has 4 bytes. */
	public static final int MAP = 116;

	/** A name in UTF-8; its length has 2 bytes. */
	public static final int ATOM_UTF8 = 118;

	/** A name in UTF-8; its length has 1 byte. */
	public static final int SMALL_ATOM_UTF8 = 119;

	private EtfTag() {
	}

}
