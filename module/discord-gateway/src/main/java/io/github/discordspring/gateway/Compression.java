package io.github.discordspring.gateway;

import io.github.discordspring.model.codec.Encoding;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * How what the gateway sends is compressed.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#transport-compression">Transport
 * compression</a>
 */
public enum Compression {

	/** Not at all. */
	NONE(null),

	/** Large payloads each by itself, with zlib; with JSON only. */
	ZLIB(null),

	/** One zlib stream over a connection: about an eighth of the bytes. */
	ZLIB_STREAM("zlib-stream"),

	/**
	 * One Zstandard stream over a connection: about as few bytes as zlib, for half of the
	 * work. Needs {@code com.github.luben:zstd-jni} on the class path.
	 */
	ZSTD_STREAM("zstd-stream");

	static final String ZSTD = "com.github.luben.zstd.ZstdDecompressCtx";

	private static final boolean ZSTD_PRESENT = ClassUtils.isPresent(ZSTD, Compression.class.getClassLoader())
			&& ZstdStreamDecompressor.isSupported();

	private final @Nullable String parameter;

	Compression(@Nullable String parameter) {
		this.parameter = parameter;
	}

	/**
	 * Gives the cheapest one that is available.
	 * @return {@link #ZSTD_STREAM} where zstd-jni is on the class path and has a library
	 * for this machine, otherwise {@link #ZLIB_STREAM}
	 */
	public static Compression bestAvailable() {
		return ZSTD_STREAM.isAvailable() ? ZSTD_STREAM : ZLIB_STREAM;
	}

	/**
	 * Tells whether this process can undo it.
	 * @return whether what it needs is on the class path and works on this machine
	 */
	public boolean isAvailable() {
		return this != ZSTD_STREAM || ZSTD_PRESENT;
	}

	/**
	 * Tells whether Discord has it for an encoding.
	 * @param encoding how payloads are written
	 * @return whether the two can be asked for together
	 */
	public boolean supports(Encoding encoding) {
		return this != ZLIB || encoding == Encoding.JSON;
	}

	/**
	 * Gives the value of the query parameter {@code compress}.
	 * @return the value, or {@code null} if the parameter is left out
	 */
	@Nullable String parameter() {
		return this.parameter;
	}

	/**
	 * Tells whether it is asked for when identifying, in place of connecting.
	 */
	boolean isOfPayloads() {
		return this == ZLIB;
	}

	Decompressor createDecompressor(PayloadBuffer buffer) {
		return switch (this) {
			case NONE -> new Uncompressed(buffer);
			case ZLIB -> new ZlibDecompressor(buffer);
			case ZLIB_STREAM -> new ZlibStreamDecompressor(buffer);
			case ZSTD_STREAM -> new ZstdStreamDecompressor(buffer);
		};
	}

}
