package io.github.discordspring.gateway;

/**
 * Makes what undoes the compression of a connection, in place of what is built in.
 */
@FunctionalInterface
public interface DecompressorFactory {

	/**
	 * Makes a decompressor for a connection that begins.
	 * @param compression how what comes is compressed
	 * @param buffer where payloads are to be put
	 * @return a decompressor of its own, as the compression has a state
	 */
	Decompressor create(Compression compression, PayloadBuffer buffer);

}
