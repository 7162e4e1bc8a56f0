package io.github.discordspring.model.codec;

/**
 * Comes in kinds.
 */
@DiscordKinds(property = "shape", unknown = SampleUnknown.class)
sealed interface SampleShape permits SampleCircle, SamplePolygon, SampleUnknown {

}
