package io.github.discordspring.autoconfigure.bot;

import java.time.Duration;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.bot.interaction.InteractionOptions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of interactions.
 *
 * @param autoDefer After which time a handler that is not done is deferred for it, so
 * that Discord goes on waiting; below three seconds. A negative time switches it off.
 * @param failureMessage Text that a user is told, privately, when a handler failed.
 */
@ConfigurationProperties("discord.interactions")
public record DiscordInteractionsProperties(@DefaultValue("2s") Duration autoDefer,
		@DefaultValue("Something went wrong, and this could not be done.") String failureMessage) {

	private static final Duration LIMIT = Duration.ofSeconds(3);

	public DiscordInteractionsProperties {
		PropertyRule.require(autoDefer.compareTo(LIMIT) < 0, "discord.interactions.auto-defer", autoDefer,
				"It must be below the three seconds that Discord waits.");
		PropertyRule.require(!failureMessage.isBlank(), "discord.interactions.failure-message", failureMessage,
				"It must not be empty.");
	}

	InteractionOptions options() {
		return new InteractionOptions(this.autoDefer.isNegative() ? null : this.autoDefer, this.failureMessage);
	}

}
