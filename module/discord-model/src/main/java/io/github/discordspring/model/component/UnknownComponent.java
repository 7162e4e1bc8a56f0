package io.github.discordspring.model.component;

import io.github.discordspring.model.RawJson;

/**
 * A component of a type that this library does not know.
 *
 * @param type its number
 * @param json the whole component
 */
public record UnknownComponent(int type, RawJson json) implements Component {

}
