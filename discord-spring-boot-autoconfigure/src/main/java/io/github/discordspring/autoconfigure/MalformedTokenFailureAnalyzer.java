package io.github.discordspring.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a token that cannot be one.
 */
class MalformedTokenFailureAnalyzer extends AbstractFailureAnalyzer<MalformedTokenException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MalformedTokenException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Copy the token from the page \"Bot\" of your application at https://discord.com/developers/applications "
						+ "into the property discord.token (or the environment variable DISCORD_TOKEN), "
						+ "without quotation marks and without \"Bot\" in front.",
				cause);
	}

}
