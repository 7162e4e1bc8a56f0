/**
 * Stages.
 */
@NullMarked
package io.github.discordspring.model.stage;

import org.jspecify.annotations.NullMarked;
