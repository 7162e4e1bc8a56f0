/**
 * Messages with all that is in them.
 */
@NullMarked
package io.github.discordspring.model.message;

import org.jspecify.annotations.NullMarked;
