/**
 * Checks of requests before they are sent.
 */
@NullMarked
package io.github.discordspring.model.validation;

import org.jspecify.annotations.NullMarked;
