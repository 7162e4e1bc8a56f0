/**
 * Routes of applications, users and what else belongs to no guild.
 */
@NullMarked
package io.github.discordspring.emulator.rest.application;

import org.jspecify.annotations.NullMarked;
