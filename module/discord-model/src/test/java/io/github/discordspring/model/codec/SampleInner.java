package io.github.discordspring.model.codec;

import org.jspecify.annotations.Nullable;

/**
 * Is inlined.
 *
 * @param id id
 * @param guildId shared with what it is inlined in
 * @param name text
 */
@DiscordObject
record SampleInner(long id, long guildId, @Nullable String name) {

}
