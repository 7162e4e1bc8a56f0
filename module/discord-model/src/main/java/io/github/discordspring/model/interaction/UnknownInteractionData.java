package io.github.discordspring.model.interaction;

import io.github.discordspring.model.RawJson;

/**
 * Data of an interaction of a type that this library does not know.
 *
 * @param type the interaction's type
 * @param json the whole data
 */
public record UnknownInteractionData(int type, RawJson json) implements InteractionData {

}
