package io.github.discordspring.bot.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Whose signatures are accepted.
 */
class SignatureVerifierTests {

	private static final String KEY = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";

	private static final String SIGNATURE = "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
			+ "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";

	@ParameterizedTest
	@CsvSource({
			// Of RFC 8032, section 7.1, tests 1 to 3
			"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', "
					+ "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
					+ "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
			"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72, "
					+ "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
					+ "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
			KEY + ", af82, " + SIGNATURE })
	void signaturesOfTheStandardAreRight(String key, String message, String signature) {
		assertThat(SignatureVerifier.of(key).verify(signature, "", HexFormat.of().parseHex(message))).isTrue();
	}

	@Test
	void upperCaseDigitsAreAccepted() {
		assertThat(SignatureVerifier.of(KEY.toUpperCase())
			.verify(SIGNATURE.toUpperCase(), "", HexFormat.of().parseHex("af82"))).isTrue();
	}

	@Test
	void timestampAndBodyAreSignedTogetherAndNothingElsePasses() {
		long seed = 20261121;
		Random random = new Random(seed);
		SigningKey key = new SigningKey();
		SignatureVerifier verifier = SignatureVerifier.of(key.publicKey());
		SignatureVerifier other = SignatureVerifier.of(new SigningKey().publicKey());
		for (int run = 0; run < 50; run++) {
			byte[] body = new byte[random.nextInt(1, 3000)];
			random.nextBytes(body);
			String timestamp = Long.toString(random.nextLong(2_000_000_000L));
			String signature = key.sign(timestamp, body);
			assertThat(verifier.verify(signature, timestamp, body)).as("seed %d, run %d", seed, run).isTrue();
			assertThat(other.verify(signature, timestamp, body)).as("another key, seed %d", seed).isFalse();
			assertThat(verifier.verify(signature, timestamp + "0", body)).as("another time").isFalse();
			byte[] changed = body.clone();
			changed[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
			assertThat(verifier.verify(signature, timestamp, changed)).as("seed %d, run %d", seed, run).isFalse();
			byte[] bytes = HexFormat.of().parseHex(signature);
			bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
			assertThat(verifier.verify(HexFormat.of().formatHex(bytes), timestamp, body)).as("run %d", run).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "00", "xyz", "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac" })
	void whatIsNoSignatureIsRefused(String signature) {
		assertThat(SignatureVerifier.of(KEY).verify(signature, "", HexFormat.of().parseHex("af82"))).isFalse();
		String zeros = "00".repeat(64);
		assertThat(SignatureVerifier.of(KEY).verify(zeros, "", "x".getBytes(StandardCharsets.UTF_8))).isFalse();
		assertThat(SignatureVerifier.of(KEY).verify("ff".repeat(64), "", new byte[0])).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "fc51cd8e", KEY + "00", "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhTyEs.aSecretThatWasTakenForTheKey",
			"zz51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025" })
	void whatIsNoKeyIsNamedButNotShown(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> SignatureVerifier.of(key))
			.withMessage("it must have 64 hexadecimal digits");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			// y = 2 is no point of the curve, 2^255 - 1 is no number of the field
			"0200000000000000000000000000000000000000000000000000000000000000",
			"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f" })
	void aPointBesideTheCurveIsNoKey(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> SignatureVerifier.of(key))
			.withMessage("its 64 digits are no key of Ed25519");
	}

}
