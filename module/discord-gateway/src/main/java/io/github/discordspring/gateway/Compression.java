package io.github.discordspring.gateway;

import org.jspecify.annotations.Nullable;

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

	/** One zlib stream over a connection: about an eighth of the bytes. */
	ZLIB_STREAM("zlib-stream");

	private final @Nullable String parameter;

	Compression(@Nullable String parameter) {
		this.parameter = parameter;
	}

	/**
	 * Gives the value of the query parameter {@code compress}.
	 * @return the value, or {@code null} if the parameter is left out
	 */
	@Nullable String parameter() {
		return this.parameter;
	}

	Decompressor createDecompressor(PayloadBuffer buffer) {
		return switch (this) {
			case NONE -> new Uncompressed(buffer);
			case ZLIB_STREAM -> new ZlibStreamDecompressor(buffer);
		};
	}

}
