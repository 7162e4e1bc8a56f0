/**
 * Guilds and their members.
 */
@NullMarked
package io.github.discordspring.model.guild;

import org.jspecify.annotations.NullMarked;
