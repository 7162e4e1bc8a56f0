package io.github.discordspring.autoconfigure.bot;

import java.util.List;
import java.util.Set;

import io.github.discordspring.autoconfigure.cache.DiscordCacheSettings;
import io.github.discordspring.bot.listener.DerivedIntents;
import io.github.discordspring.bot.listener.EventScope;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Intent;

/**
 * What the cache needs: the intents of policies that were chosen, at the start or later,
 * and, unless guilds are not to be kept, those that bring the guilds. No default asks for
 * a privileged one.
 */
class CacheIntents implements DiscordIntentsContributor {

	private final DiscordCache cache;

	private final DiscordCacheSettings settings;

	CacheIntents(DiscordCache cache, DiscordCacheSettings settings) {
		this.cache = cache;
		this.settings = settings;
	}

	@Override
	public DerivedIntents intents() {
		DerivedIntents intents = DerivedIntents.none();
		for (EntityType<?> type : EntityType.values()) {
			EventTypes needed = this.cache.neededEvents(type);
			if (!needed.isEmpty() && this.settings.chosenTypes().contains(type)) {
				intents = intents.with(typesIn(needed), EventScope.ALL, "discord.cache." + type.name() + ".policy");
			}
		}
		if (!this.cache.neededEvents(EntityType.GUILDS).isEmpty()) {
			intents = intents.with(Set.of(Intent.GUILDS), "the cache of guilds");
		}
		return intents;
	}

	private static List<EventType> typesIn(EventTypes types) {
		return EventType.values().stream().filter(types::contains).toList();
	}

}
