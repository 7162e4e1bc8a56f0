package io.github.discordspring.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A piece of JSON kept as it came, for what this library has no type for. Immutable.
 */
public final class RawJson {

	private final byte[] bytes;

	private RawJson(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Keeps a piece of JSON.
	 * @param bytes UTF-8, copied; not checked
	 * @return the piece
	 */
	public static RawJson of(byte[] bytes) {
		return new RawJson(bytes.clone());
	}

	/**
	 * Keeps a piece of JSON.
	 * @param text not checked
	 * @return the piece
	 */
	public static RawJson of(String text) {
		return new RawJson(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Copies the JSON.
	 * @return UTF-8
	 */
	public byte[] toByteArray() {
		return this.bytes.clone();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof RawJson that && Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	/**
	 * Gives the JSON as text.
	 * @return the text
	 */
	@Override
	public String toString() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

}
