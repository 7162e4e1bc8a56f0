package io.github.discordspring.benchmarks.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

import com.github.luben.zstd.ZstdOutputStream;

/**
 * Compresses the payloads of one connection, as the query parameter {@code compress}
 * says.
 */
final class StreamCompression {

	private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();

	private final OutputStream compressing;

	private final boolean binary;

	/**
	 * Starts a connection.
	 * @param name {@code zlib-stream}, {@code zstd-stream} or {@code none}
	 */
	StreamCompression(String name) {
		this.binary = !name.equals("none");
		try {
			this.compressing = switch (name) {
				case "none" -> this.compressed;
				case "zlib-stream" -> new DeflaterOutputStream(this.compressed, true);
				case "zstd-stream" -> new ZstdOutputStream(this.compressed);
				default -> throw new IllegalArgumentException("No such compression: " + name);
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Tells whether frames are binary.
	 */
	boolean isBinary() {
		return this.binary;
	}

	byte[] compress(byte[] payload) {
		try {
			this.compressing.write(payload);
			this.compressing.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		byte[] frame = this.compressed.toByteArray();
		this.compressed.reset();
		return frame;
	}

}
