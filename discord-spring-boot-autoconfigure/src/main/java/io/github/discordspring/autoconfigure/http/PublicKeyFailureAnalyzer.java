package io.github.discordspring.autoconfigure.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a public key that is missing or none.
 */
class PublicKeyFailureAnalyzer extends AbstractFailureAnalyzer<PublicKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PublicKeyException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Copy the \"Public Key\" from the page \"General Information\" of your application at "
						+ "https://discord.com/developers/applications into the property discord.public-key (or the "
						+ "environment variable DISCORD_PUBLICKEY). It is neither the token nor the client secret.",
				cause);
	}

}
