package io.github.discordspring.autoconfigure.gateway;

import io.github.discordspring.gateway.GatewayClosedException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains why Discord refused the bot.
 */
class BotRefusedFailureAnalyzer extends AbstractFailureAnalyzer<BotRefusedException> {

	private static final String PORTAL = "https://discord.com/developers/applications";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BotRefusedException cause) {
		GatewayClosedException refusal = cause.refusal();
		String description = "Discord refused the bot: " + refusal.code().value() + " " + refusal.code() + ".";
		return switch (refusal.code().value()) {
			case 4004 ->
				new FailureAnalysis(description + " The token in discord.token is wrong, or was reset.",
						"Copy the token anew from the page \"Bot\" of your application at " + PORTAL
								+ " into the property discord.token (or the environment variable DISCORD_TOKEN).",
						cause);
			case 4010, 4011 -> new FailureAnalysis(description + " The shards do not fit the bot.",
					"Set discord.sharding.count to auto, and discord.sharding.ids to shards below the count, or to none.",
					cause);
			case 4013 -> new FailureAnalysis(description + " The bot asked for an intent that does not exist.",
					"Check discord.gateway.intents and beans of type DiscordIntentsContributor.", cause);
			case 4014 -> new FailureAnalysis(
					description + " The bot asked for privileged intents that are not switched on.\n\n"
							+ String.join("\n", cause.privilegedReasons()),
					"Switch the intents on, on the page \"Bot\" of your application at " + PORTAL
							+ ", or remove what asks for them: listeners, discord.gateway.intents, "
							+ "or policies of discord.cache.",
					cause);
			default -> new FailureAnalysis(description, refusal.getMessage(), cause);
		};
	}

}
