/**
 * Users.
 */
@NullMarked
package io.github.discordspring.model.user;

import org.jspecify.annotations.NullMarked;
