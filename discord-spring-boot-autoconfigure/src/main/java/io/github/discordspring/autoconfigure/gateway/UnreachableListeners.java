package io.github.discordspring.autoconfigure.gateway;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.bot.listener.DiscordListenerRegistry;
import io.github.discordspring.bot.listener.RegisteredListener;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Intent;
import org.jspecify.annotations.Nullable;

/**
 * Names listeners whose events can never come as the gateway is configured.
 */
class UnreachableListeners {

	private final GatewayOptions options;

	UnreachableListeners(GatewayOptions options) {
		this.options = options;
	}

	/**
	 * Finds them.
	 * @return one sentence for each listener and event
	 */
	List<String> in(DiscordListenerRegistry registry) {
		int intents = this.options.intents().getAsInt();
		List<String> found = new ArrayList<>();
		for (RegisteredListener listener : registry.listeners()) {
			for (EventType type : listener.eventTypes()) {
				String reason = reason(type, intents);
				if (reason != null) {
					found.add(listener.description() + " listens to " + type + ", which never comes: " + reason);
				}
			}
		}
		return found;
	}

	private @Nullable String reason(EventType type, int intents) {
		if (this.options.excludedEvents().contains(type)) {
			return "discord.gateway.events.exclude names it";
		}
		if (!this.options.includedEvents().contains(type)) {
			return "discord.gateway.events.include does not name it";
		}
		Set<Intent> alternatives = new LinkedHashSet<>(type.guildIntents());
		alternatives.addAll(type.directMessageIntents());
		return (alternatives.isEmpty() || (Intent.of(alternatives) & intents) != 0) ? null
				: "the gateway's options leave out its intents " + alternatives;
	}

}
