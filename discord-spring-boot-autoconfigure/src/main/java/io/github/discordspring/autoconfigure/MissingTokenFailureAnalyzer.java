package io.github.discordspring.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a token that is missing.
 */
class MissingTokenFailureAnalyzer extends AbstractFailureAnalyzer<MissingTokenException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingTokenException cause) {
		return new FailureAnalysis("The bot has no token: the property discord.token is not set.",
				"""
						Do one of these:
						  - set the environment variable DISCORD_TOKEN (or the property discord.token) to the token on the page \
						"Bot" of your application at https://discord.com/developers/applications
						  - to develop without Discord, add the dependency io.github.discordspring:discord-emulator and set \
						discord.emulator.enabled=auto""",
				cause);
	}

}
