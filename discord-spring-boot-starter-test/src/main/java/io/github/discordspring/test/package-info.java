/**
 * Tests of bots against a Discord on this machine, in the words of people.
 */
@NullMarked
package io.github.discordspring.test;

import org.jspecify.annotations.NullMarked;
