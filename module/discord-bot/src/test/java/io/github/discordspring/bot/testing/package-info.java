/**
 * What the tests of several packages need.
 */
@NullMarked
package io.github.discordspring.bot.testing;

import org.jspecify.annotations.NullMarked;
