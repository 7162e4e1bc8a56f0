package io.github.discordspring.model.codec;

import org.jspecify.annotations.Nullable;

/**
 * Has a component inlined.
 *
 * @param inner inlined
 * @param guildId shared with it
 * @param parser named as a variable of generated code
 */
@DiscordObject
record SampleOuter(@Inline SampleInner inner, long guildId, @Nullable String parser) {

}
