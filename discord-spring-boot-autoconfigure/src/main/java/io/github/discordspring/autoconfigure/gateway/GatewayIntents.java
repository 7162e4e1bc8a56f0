package io.github.discordspring.autoconfigure.gateway;

import java.util.Set;

import io.github.discordspring.autoconfigure.bot.DiscordIntentsContributor;
import io.github.discordspring.bot.listener.DerivedIntents;
import io.github.discordspring.model.gateway.Intent;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Joins what listeners, the cache and the properties ask for.
 */
class GatewayIntents {

	private final ObjectProvider<DiscordIntentsContributor> contributors;

	private final Set<Intent> configured;

	GatewayIntents(ObjectProvider<DiscordIntentsContributor> contributors, Set<Intent> configured) {
		this.contributors = contributors;
		this.configured = configured;
	}

	DerivedIntents derive() {
		DerivedIntents derived = DerivedIntents.none().with(this.configured, "discord.gateway.intents");
		for (DiscordIntentsContributor contributor : this.contributors) {
			derived = derived.and(contributor.intents());
		}
		return derived;
	}

	int bits() {
		return derive().bits();
	}

}
