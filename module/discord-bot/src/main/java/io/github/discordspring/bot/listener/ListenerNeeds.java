package io.github.discordspring.bot.listener;

import java.util.Set;

import io.github.discordspring.cache.EntityType;

/**
 * What the parameters of a listener need beside the event.
 *
 * @param raw the event's data as JSON
 * @param bytes the event's data as it came
 * @param applied what the cache knew before
 * @param guilds what comes with the guilds
 * @param cached what the cache should keep
 */
record ListenerNeeds(boolean raw, boolean bytes, boolean applied, boolean guilds, Set<EntityType<?>> cached) {

}
