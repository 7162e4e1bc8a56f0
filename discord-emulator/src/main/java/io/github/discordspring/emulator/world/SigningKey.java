package io.github.discordspring.emulator.world;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.HexFormat;

/**
 * The key with which an application's requests over HTTP are signed. The same seed gives
 * the same key, so that a bot may keep the public one.
 */
final class SigningKey {

	private static final String ALGORITHM = "Ed25519";

	private static final int LENGTH = 32;

	private static final int SIGN_BIT = 255;

	private final KeyPair pair;

	SigningKey(byte[] seed) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
			generator.initialize(SIGN_BIT, new Seed(seed));
			this.pair = generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw unavailable(ex);
		}
	}

	/**
	 * Gives the public key in hexadecimal digits.
	 */
	String publicKey() {
		EdECPublicKey key = (EdECPublicKey) this.pair.getPublic();
		BigInteger y = key.getPoint().getY();
		BigInteger point = key.getPoint().isXOdd() ? y.setBit(SIGN_BIT) : y;
		byte[] bytes = new byte[LENGTH];
		for (int index = 0; index < LENGTH; index++) {
			bytes[index] = point.shiftRight(Byte.SIZE * index).byteValue();
		}
		return HexFormat.of().formatHex(bytes);
	}

	String sign(String timestamp, byte[] body) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(this.pair.getPrivate());
			signature.update(timestamp.getBytes(StandardCharsets.US_ASCII));
			signature.update(body);
			return HexFormat.of().formatHex(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw unavailable(ex);
		}
	}

	private static IllegalStateException unavailable(GeneralSecurityException cause) {
		return new IllegalStateException("Each JDK has Ed25519", cause);
	}

	/**
	 * Gives the same bytes each time.
	 */
	private static final class Seed extends SecureRandom {

		private final byte[] seed;

		Seed(byte[] seed) {
			this.seed = seed.clone();
		}

		@Override
		public void nextBytes(byte[] bytes) {
			System.arraycopy(this.seed, 0, bytes, 0, bytes.length);
		}

	}

}
