/**
 * Requests, answers and routes, on Reactor Netty.
 */
@NullMarked
package io.github.discordspring.emulator.http;

import org.jspecify.annotations.NullMarked;
