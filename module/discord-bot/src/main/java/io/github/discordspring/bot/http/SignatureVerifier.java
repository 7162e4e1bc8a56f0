package io.github.discordspring.bot.http;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request over HTTP is Discord's, by the application's public key. Safe
 * for use by several threads.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers">Validating
 * security request headers</a>
 */
public final class SignatureVerifier {

	private static final String ALGORITHM = "Ed25519";

	private static final int KEY_LENGTH = 32;

	private static final int SIGNATURE_LENGTH = 64;

	private static final int SIGN = 0x80;

	private final PublicKey publicKey;

	private SignatureVerifier(PublicKey publicKey) {
		this.publicKey = publicKey;
	}

	/**
	 * Makes a verifier.
	 * @param publicKey the key as Discord shows it on the page "General Information" of
	 * the application: 64 hexadecimal digits
	 * @return the verifier
	 * @throws IllegalArgumentException if it is no such key; the message does not show
	 * it, as it may be a secret that was taken for the key
	 */
	public static SignatureVerifier of(String publicKey) {
		byte[] raw = decode(publicKey, KEY_LENGTH);
		if (raw == null) {
			throw new IllegalArgumentException("it must have 64 hexadecimal digits");
		}
		// A point of the curve in 32 bytes, the last one first: the sign of x is the
		// topmost bit, the others are y
		boolean xOdd = (raw[KEY_LENGTH - 1] & SIGN) != 0;
		raw[KEY_LENGTH - 1] &= (byte) ~SIGN;
		EdECPoint point = new EdECPoint(xOdd, new BigInteger(1, reversed(raw)));
		try {
			PublicKey key = KeyFactory.getInstance(ALGORITHM)
				.generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
			// A point beside the curve shows here
			Signature.getInstance(ALGORITHM).initVerify(key);
			return new SignatureVerifier(key);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("its 64 digits are no key of Ed25519", ex);
		}
	}

	private static byte[] reversed(byte[] bytes) {
		byte[] result = new byte[bytes.length];
		for (int i = 0; i < bytes.length; i++) {
			result[i] = bytes[bytes.length - 1 - i];
		}
		return result;
	}

	private static byte @Nullable [] decode(String hex, int length) {
		if (hex.length() != 2 * length) {
			return null;
		}
		try {
			return HexFormat.of().parseHex(hex);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Checks a signature.
	 * @param signature what the request's header {@code X-Signature-Ed25519} holds
	 * @param timestamp what the request's header {@code X-Signature-Timestamp} holds
	 * @param body the body as it came, before anything was done to it
	 * @return whether Discord signed that body at that time
	 */
	public boolean verify(String signature, String timestamp, byte[] body) {
		byte[] bytes = decode(signature, SIGNATURE_LENGTH);
		if (bytes == null) {
			return false;
		}
		try {
			Signature verifier = Signature.getInstance(ALGORITHM);
			verifier.initVerify(this.publicKey);
			verifier.update(timestamp.getBytes(StandardCharsets.UTF_8));
			verifier.update(body);
			return verifier.verify(bytes);
		}
		catch (SignatureException ex) {
			// Not even the form of a signature
			return false;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The JDK's own provider cannot check signatures of Ed25519", ex);
		}
	}

}
