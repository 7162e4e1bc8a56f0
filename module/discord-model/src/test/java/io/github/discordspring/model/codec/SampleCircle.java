package io.github.discordspring.model.codec;

/**
 * Kind of one number.
 *
 * @param radius number
 */
@DiscordObject
@Kind(0)
record SampleCircle(int radius) implements SampleShape {

}
