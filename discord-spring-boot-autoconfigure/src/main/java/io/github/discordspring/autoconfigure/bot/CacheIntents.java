package io.github.discordspring.autoconfigure.bot;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.autoconfigure.cache.DiscordCacheProperties;
import io.github.discordspring.bot.listener.DerivedIntents;
import io.github.discordspring.bot.listener.EventScope;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Intent;

/**
 * What the cache needs: the intents of policies that were set and, unless guilds are not
 * to be kept, those that bring the guilds. No default asks for a privileged one.
 */
class CacheIntents implements DiscordIntentsContributor {

	private static final List<String> NONE = List.of("none");

	private final DiscordCacheProperties properties;

	CacheIntents(DiscordCacheProperties properties) {
		this.properties = properties;
	}

	@Override
	public DerivedIntents intents() {
		Map<EntityType<?>, DiscordCacheProperties.Type> types = this.properties.types();
		DerivedIntents intents = DerivedIntents.none();
		for (Map.Entry<EntityType<?>, DiscordCacheProperties.Type> entry : types.entrySet()) {
			List<String> policy = entry.getValue().policy();
			if (policy != null && !NONE.equals(policy)) {
				intents = intents.with(typesIn(entry.getKey().events()), EventScope.ALL,
						"discord.cache." + entry.getKey().name() + ".policy");
			}
		}
		if (!NONE.equals(this.properties.guilds().policy())) {
			intents = intents.with(Set.of(Intent.GUILDS), "the cache of guilds");
		}
		return intents;
	}

	private static List<EventType> typesIn(EventTypes types) {
		return EventType.values().stream().filter(types::contains).toList();
	}

}
