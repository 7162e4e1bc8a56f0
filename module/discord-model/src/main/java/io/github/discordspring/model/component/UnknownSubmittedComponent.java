package io.github.discordspring.model.component;

import io.github.discordspring.model.RawJson;

/**
 * A part of a modal that was sent, of a type that this library does not know.
 *
 * @param type its number
 * @param json the whole component
 */
public record UnknownSubmittedComponent(int type, RawJson json) implements SubmittedComponent {

}
