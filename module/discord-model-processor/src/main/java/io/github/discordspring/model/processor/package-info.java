/**
 * The annotation processor that writes the codecs and builders of the model.
 */
@NullMarked
package io.github.discordspring.model.processor;

import org.jspecify.annotations.NullMarked;
