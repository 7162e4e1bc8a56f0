/**
 * Applications and their commands.
 */
@NullMarked
package io.github.discordspring.model.application;

import org.jspecify.annotations.NullMarked;
