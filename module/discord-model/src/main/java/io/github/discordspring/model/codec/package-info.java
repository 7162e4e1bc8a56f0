/**
 * How records of the model are read and written. The annotations here say what the
 * annotation processor of {@code discord-model-processor} shall generate; the other types
 * are what generated code calls.
 */
@NullMarked
package io.github.discordspring.model.codec;

import org.jspecify.annotations.NullMarked;
