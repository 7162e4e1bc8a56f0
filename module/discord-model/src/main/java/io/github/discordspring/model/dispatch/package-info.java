/**
 * The way of a dispatch from its source to those who want it.
 */
@NullMarked
package io.github.discordspring.model.dispatch;

import org.jspecify.annotations.NullMarked;
