package io.github.discordspring.bot.component;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.discordspring.model.Secret;

/**
 * Signs custom ids, so that a handler can rely on what they say: it was this bot that
 * wrote them. The signature is the first 72 bits of an HMAC-SHA256 and takes 14 of the
 * 100 characters. It says nothing about who uses a component, where and when: who must be
 * bound to an id has a variable in it.
 * <p>
 * Ids are signed with one key, and accepted with older ones too, so that a key can be
 * changed without breaking the components that are out there. Safe for use by several
 * threads.
 */
public final class CustomIdSigner {

	private static final String ALGORITHM = "HmacSHA256";

	/** How many characters a key must have at least. */
	public static final int MIN_KEY_LENGTH = 16;

	/** How a signed id begins. */
	private static final char MARK = '^';

	private static final int SIGNATURE_BYTES = 9;

	private static final int SIGNATURE_LENGTH = 12;

	/** Characters that a signature adds. */
	static final int LENGTH = SIGNATURE_LENGTH + 2;

	/** The one to sign with first. */
	private final List<SecretKeySpec> keys;

	/**
	 * Makes a signer.
	 * @param key signs, at least 16 characters that nobody can guess
	 * @param previousKeys keys whose signatures are still accepted
	 * @throws IllegalArgumentException if a key is too short
	 */
	public CustomIdSigner(Secret key, Collection<Secret> previousKeys) {
		List<SecretKeySpec> all = new ArrayList<>();
		all.add(key(key));
		previousKeys.forEach((previous) -> all.add(key(previous)));
		this.keys = List.copyOf(all);
	}

	private static SecretKeySpec key(Secret key) {
		if (key.value().length() < MIN_KEY_LENGTH) {
			throw new IllegalArgumentException("A key for custom ids must have at least " + MIN_KEY_LENGTH
					+ " characters, and this one has " + key.value().length());
		}
		return new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	/**
	 * Signs a custom id.
	 * @param customId up to 86 characters
	 * @return the custom id with its signature in front
	 */
	public String sign(String customId) {
		byte[] signature = signature(this.keys.get(0), customId);
		return MARK + Base64.getUrlEncoder().encodeToString(signature) + "/" + customId;
	}

	/**
	 * Tells whether a custom id bears a signature, of this or an older key.
	 * @param customId the custom id as it came back
	 * @return whether it was signed
	 */
	public boolean isSigned(String customId) {
		String text = withoutSignature(customId);
		if (text.length() == customId.length()) {
			return false;
		}
		byte[] given = new byte[0];
		try {
			given = Base64.getUrlDecoder().decode(customId.substring(1, 1 + SIGNATURE_LENGTH));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
		boolean valid = false;
		for (SecretKeySpec key : this.keys) {
			valid |= MessageDigest.isEqual(given, signature(key, text));
		}
		return valid;
	}

	/**
	 * Takes the signature away, right or wrong.
	 * @return the custom id itself where there is none
	 */
	static String withoutSignature(String customId) {
		boolean marked = customId.length() > LENGTH && customId.charAt(0) == MARK && customId.charAt(LENGTH - 1) == '/';
		return marked ? customId.substring(LENGTH) : customId;
	}

	private static byte[] signature(SecretKeySpec key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), SIGNATURE_BYTES);
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
		}
	}

	@Override
	public String toString() {
		return "CustomIdSigner with " + this.keys.size() + " keys";
	}

}
