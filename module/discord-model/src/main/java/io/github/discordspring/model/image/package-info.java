/**
 * Images: links to those that Discord keeps, and the form in which new ones are sent.
 */
@NullMarked
package io.github.discordspring.model.image;

import org.jspecify.annotations.NullMarked;
