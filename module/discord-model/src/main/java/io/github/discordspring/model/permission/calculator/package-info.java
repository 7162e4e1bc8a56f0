/**
 * What a member may do, in a guild and in each of its channels.
 */
@NullMarked
package io.github.discordspring.model.permission.calculator;

import org.jspecify.annotations.NullMarked;
