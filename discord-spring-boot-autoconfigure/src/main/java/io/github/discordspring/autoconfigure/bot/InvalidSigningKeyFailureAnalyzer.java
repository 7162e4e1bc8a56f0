package io.github.discordspring.autoconfigure.bot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a key that custom ids cannot be signed with.
 */
class InvalidSigningKeyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSigningKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSigningKeyException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Make a key of random characters, for example with \"openssl rand -base64 32\", and set "
						+ "discord.interactions.signing.key to it in all processes of the bot. Keys that were used "
						+ "before go into discord.interactions.signing.previous-keys.",
				cause);
	}

}
