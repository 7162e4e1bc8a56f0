/**
 * Links to the images and files that Discord keeps, made and read.
 */
@NullMarked
package io.github.discordspring.model.cdn;

import org.jspecify.annotations.NullMarked;
