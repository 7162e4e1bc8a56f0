/**
 * Codes of errors that Discord answers with.
 */
@NullMarked
package io.github.discordspring.model.error;

import org.jspecify.annotations.NullMarked;
