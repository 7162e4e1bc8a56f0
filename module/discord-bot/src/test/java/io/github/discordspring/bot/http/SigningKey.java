package io.github.discordspring.bot.http;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.HexFormat;

/**
 * The key with which Discord signs requests to an application.
 */
final class SigningKey {

	private final KeyPair pair;

	SigningKey() {
		try {
			this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Gives the public key as Discord shows it.
	 */
	String publicKey() {
		EdECPublicKey key = (EdECPublicKey) this.pair.getPublic();
		BigInteger y = key.getPoint().getY();
		if (key.getPoint().isXOdd()) {
			y = y.setBit(255);
		}
		byte[] bytes = new byte[32];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = y.shiftRight(8 * i).byteValue();
		}
		return HexFormat.of().formatHex(bytes);
	}

	String sign(String timestamp, byte[] body) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.pair.getPrivate());
			signature.update(timestamp.getBytes(StandardCharsets.UTF_8));
			signature.update(body);
			return HexFormat.of().formatHex(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
