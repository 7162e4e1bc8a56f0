package io.github.discordspring.model.codec;

import org.jspecify.annotations.Nullable;

/**
 * Stands around a record with more properties than a {@code long} has bits.
 *
 * @param wide inlined
 * @param owner required
 * @param count a number
 * @param size a number, read as the other one
 * @param p70 another object
 */
@DiscordObject
record SampleWideOuter(@Inline SampleWide wide, SampleInner owner, int count, int size, @Nullable SampleInner p70) {

}
