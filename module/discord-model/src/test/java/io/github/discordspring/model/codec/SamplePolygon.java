package io.github.discordspring.model.codec;

import java.util.List;

/**
 * Kind of several numbers.
 *
 * @param shape the number
 * @param parts more of them
 */
@DiscordObject
@Kind({ 3, 4 })
record SamplePolygon(int shape, List<SampleShape> parts) implements SampleShape {

}
