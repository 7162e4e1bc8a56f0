/**
 * Templates of guilds.
 */
@NullMarked
package io.github.discordspring.model.template;

import org.jspecify.annotations.NullMarked;
