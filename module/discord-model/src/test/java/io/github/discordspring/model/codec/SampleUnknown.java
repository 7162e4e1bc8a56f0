package io.github.discordspring.model.codec;

import io.github.discordspring.model.RawJson;

/**
 * Any other kind.
 *
 * @param shape the number
 * @param json the whole object
 */
record SampleUnknown(int shape, RawJson json) implements SampleShape {

}
