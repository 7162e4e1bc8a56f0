/**
 * Roles, permissions and overwrites.
 */
@NullMarked
package io.github.discordspring.model.permission;

import org.jspecify.annotations.NullMarked;
