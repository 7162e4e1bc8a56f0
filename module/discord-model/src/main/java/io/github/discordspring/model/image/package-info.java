/**
 * The form in which images are sent.
 */
@NullMarked
package io.github.discordspring.model.image;

import org.jspecify.annotations.NullMarked;
