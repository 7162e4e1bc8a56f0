/**
 * Routes of channels, threads, invites and webhooks.
 */
@NullMarked
package io.github.discordspring.emulator.rest.channel;

import org.jspecify.annotations.NullMarked;
