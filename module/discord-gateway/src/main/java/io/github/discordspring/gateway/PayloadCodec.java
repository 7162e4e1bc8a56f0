package io.github.discordspring.gateway;

/**
 * Stands between payloads as they are on the wire and payloads as the library reads and
 * writes them, which is in the {@linkplain GatewayOptions#encoding() encoding} of the
 * options. Discord speaks these encodings itself; a gateway proxy of one's own may speak
 * anything else. Used by all connections, by several threads at once.
 */
public interface PayloadCodec {

	/**
	 * Changes nothing.
	 */
	PayloadCodec PLAIN = new PayloadCodec() {

		@Override
		public void decode(PayloadBuffer payload) {
			// It is what it should be
		}

		@Override
		public byte[] encode(byte[] payload) {
			return payload;
		}

	};

	/**
	 * Takes a whole payload that came, after decompression.
	 * @param payload holds it; afterwards it is to hold the same in the encoding of the
	 * options, see {@link PayloadBuffer#replace}
	 * @throws MalformedPayloadException if it is not what it should be; then the
	 * connection is closed and the session resumed
	 */
	void decode(PayloadBuffer payload);

	/**
	 * Takes a payload that is to be sent.
	 * @param payload it, in the encoding of the options; not to be changed or logged, as
	 * it may hold the token
	 * @return what goes onto the wire
	 */
	byte[] encode(byte[] payload);

	/**
	 * Tells whether what goes onto the wire is no text, though the encoding is JSON.
	 * @return whether binary frames are sent; text frames must hold UTF-8
	 */
	default boolean isBinary() {
		return false;
	}

}
