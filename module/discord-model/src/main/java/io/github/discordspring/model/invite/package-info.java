/**
 * Invites.
 */
@NullMarked
package io.github.discordspring.model.invite;

import org.jspecify.annotations.NullMarked;
