/**
 * Processes that benchmarks start, so that each contestant has a JVM and a class path of
 * its own.
 */
@NullMarked
package io.github.discordspring.benchmarks.process;

import org.jspecify.annotations.NullMarked;
