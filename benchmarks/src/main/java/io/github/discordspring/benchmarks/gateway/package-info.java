/**
 * Plays a stream of events to bots made with this library and with others, and compares
 * what it costs them.
 */
@NullMarked
package io.github.discordspring.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
