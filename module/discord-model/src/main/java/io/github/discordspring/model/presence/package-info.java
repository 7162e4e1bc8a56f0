/**
 * Presences and activities.
 */
@NullMarked
package io.github.discordspring.model.presence;

import org.jspecify.annotations.NullMarked;
