/**
 * The order in which Discord shows channels and roles.
 */
@NullMarked
package io.github.discordspring.model.order;

import org.jspecify.annotations.NullMarked;
